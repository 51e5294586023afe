"""The NetworkX peer of bench: see main.go. Usage: networkx_peer.py GRAPH TASK..."""

import math
import os
import sys
import time

import networkx as nx

ROUNDS, PATIENCE = 9, 4.0
now = time.process_time if os.environ.get("BENCH_CLOCK") == "cpu" else time.perf_counter
path, tasks = sys.argv[1], sys.argv[2:]
pairs = [tuple(map(int, line.split())) for line in open(path + ".pairs")]


def read(kind):
    g = nx.read_edgelist(path, create_using=kind, nodetype=int)
    g.add_nodes_from(range(max(g) + 1))
    return g


directed = read(nx.DiGraph)
undirected = read(nx.Graph)
with open(path) as edges, open(path + ".weights") as weights:
    for edge, weight in zip(edges, weights):
        u, v = map(int, edge.split())
        undirected[u][v]["weight"] = float(weight)


def squares(scores):
    return sum(x * x for x in scores)


def paths_cost():
    cost = 0.0
    for u, v in pairs:
        if nx.has_path(undirected, u, v):
            cost += nx.bidirectional_dijkstra(undirected, u, v)[0]
    return cost


def hits():
    hubs = nx.hits(directed, max_iter=1000)[0].values()
    return math.sqrt(squares(hubs)) / sum(hubs)


def louvain():
    return nx.community.modularity(undirected, nx.community.louvain_communities(undirected, weight=None, seed=1), weight=None)


run = {
    "load": lambda: nx.read_edgelist(path, create_using=nx.DiGraph, nodetype=int).number_of_edges(),
    "pagerank": lambda: squares(nx.pagerank(directed, tol=1e-14, max_iter=1000).values()),
    "hits": hits,
    "path": paths_cost,
    "louvain": louvain,
    "betweenness": lambda: squares(nx.betweenness_centrality(undirected, normalized=False).values()),
    "closeness": lambda: sum(nx.closeness_centrality(undirected).values()),
}

for task in tasks:
    times, begin = [], time.perf_counter()
    while len(times) < ROUNDS and (not times or time.perf_counter() - begin < PATIENCE):
        start = now()
        check = run[task]()
        times.append((now() - start) * 1000)
    median = sorted(times)[len(times) // 2]
    if task == "path":
        median /= len(pairs)
    print(task, median, repr(float(check)))

peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print("memory", 0, peak)
