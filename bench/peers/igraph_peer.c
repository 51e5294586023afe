/* The igraph peer of bench: see main.go. Usage: igraph_peer GRAPH TASK... */
#include <igraph/igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 9
#define PATIENCE 4.0

static double now(void) {
  struct timespec t;
  const char *by = getenv("BENCH_CLOCK");
  clock_gettime(by && !strcmp(by, "cpu") ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static const char *graph_path;
static igraph_t directed, undirected;
static igraph_vector_t weights;
static long pair_count;
static igraph_integer_t pairs[1000][2];

static void read_list(const char *path, igraph_t *g, igraph_bool_t is_directed) {
  FILE *f = fopen(path, "r");
  if (!f || igraph_read_graph_edgelist(g, f, 0, is_directed)) exit(1);
  fclose(f);
}

static double squares(const igraph_vector_t *x) {
  double sum = 0;
  for (long i = 0; i < igraph_vector_size(x); i++) sum += VECTOR(*x)[i] * VECTOR(*x)[i];
  return sum;
}

static double path_cost(const igraph_vector_int_t *edges) {
  double sum = 0;
  for (long i = 0; i < igraph_vector_int_size(edges); i++) sum += VECTOR(weights)[VECTOR(*edges)[i]];
  return sum;
}

static double run(const char *task) {
  double check = 0;
  igraph_vector_t x;
  igraph_vector_init(&x, 0);
  if (!strcmp(task, "load")) {
    igraph_t g;
    read_list(graph_path, &g, 1);
    check = igraph_ecount(&g);
    igraph_destroy(&g);
  } else if (!strcmp(task, "pagerank")) {
    igraph_pagerank(&directed, IGRAPH_PAGERANK_ALGO_PRPACK, &x, 0, igraph_vss_all(), 1, 0.85, 0, 0);
    check = squares(&x);
  } else if (!strcmp(task, "hits")) {
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_hub_and_authority_scores(&directed, &x, 0, 0, 1, 0, &options);
    check = sqrt(squares(&x)) / igraph_vector_sum(&x);
  } else if (!strcmp(task, "path")) {
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 0);
    for (long i = 0; i < pair_count; i++) {
      igraph_get_shortest_path_dijkstra(&undirected, 0, &edges, pairs[i][0], pairs[i][1], &weights, IGRAPH_ALL);
      check += path_cost(&edges);
    }
    igraph_vector_int_destroy(&edges);
  } else if (!strcmp(task, "kpaths")) {
    igraph_vector_int_list_t paths;
    igraph_vector_int_list_init(&paths, 0);
    for (long i = 0; i < pair_count; i++) {
      igraph_get_k_shortest_paths(&undirected, &weights, 0, &paths, 10, pairs[i][0], pairs[i][1], IGRAPH_ALL);
      for (long j = 0; j < igraph_vector_int_list_size(&paths); j++)
        check += path_cost(igraph_vector_int_list_get_ptr(&paths, j));
    }
    igraph_vector_int_list_destroy(&paths);
  } else if (!strcmp(task, "louvain")) {
    igraph_vector_int_t membership;
    igraph_vector_int_init(&membership, 0);
    igraph_community_multilevel(&undirected, 0, 1.0, &membership, 0, &x);
    check = VECTOR(x)[igraph_vector_size(&x) - 1];
    igraph_vector_int_destroy(&membership);
  } else if (!strcmp(task, "betweenness")) {
    igraph_betweenness(&undirected, &x, igraph_vss_all(), 0, 0);
    check = squares(&x);
  } else if (!strcmp(task, "closeness")) {
    igraph_vector_int_t reachable;
    igraph_bool_t all;
    igraph_vector_int_init(&reachable, 0);
    igraph_closeness(&undirected, &x, &reachable, &all, igraph_vss_all(), IGRAPH_ALL, 0, 1);
    for (long v = 0; v < igraph_vector_size(&x); v++)
      if (VECTOR(reachable)[v] > 0) check += VECTOR(x)[v] * VECTOR(reachable)[v] / (igraph_vcount(&undirected) - 1);
    igraph_vector_int_destroy(&reachable);
  } else if (!strcmp(task, "components")) {
    igraph_integer_t count;
    igraph_connected_components(&undirected, 0, 0, &count, IGRAPH_WEAK);
    check = count;
  } else {
    fprintf(stderr, "unknown task %s\n", task);
    exit(1);
  }
  igraph_vector_destroy(&x);
  return check;
}

int main(int argc, char **argv) {
  char name[4096];
  double value;
  if (argc < 3) return 1;
  graph_path = argv[1];
  read_list(graph_path, &directed, 1);
  read_list(graph_path, &undirected, 0);
  snprintf(name, sizeof name, "%s.weights", graph_path);
  FILE *f = fopen(name, "r");
  igraph_vector_init(&weights, 0);
  while (f && fscanf(f, "%lf", &value) == 1) igraph_vector_push_back(&weights, value);
  snprintf(name, sizeof name, "%s.pairs", graph_path);
  f = fopen(name, "r");
  long u, v;
  while (f && pair_count < 1000 && fscanf(f, "%ld %ld", &u, &v) == 2) {
    pairs[pair_count][0] = u;
    pairs[pair_count++][1] = v;
  }
  for (int i = 2; i < argc; i++) {
    double times[ROUNDS], check = 0, begin = now();
    int n = 0;
    while (n < ROUNDS && (n == 0 || now() - begin < PATIENCE)) {
      double start = now();
      check = run(argv[i]);
      times[n++] = (now() - start) * 1000;
    }
    qsort(times, n, sizeof *times, ascending);
    double median = times[n / 2];
    if (!strcmp(argv[i], "path") || !strcmp(argv[i], "kpaths")) median /= pair_count;
    printf("%s %g %.17g\n", argv[i], median, check);
    fflush(stdout);
  }
  f = fopen("/proc/self/status", "r");
  long peak = 0;
  while (f && fgets(name, sizeof name, f))
    if (sscanf(name, "VmHWM: %ld kB", &peak) == 1) break;
  printf("memory 0 %ld\n", peak);
  return 0;
}
