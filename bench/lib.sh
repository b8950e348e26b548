# Shared by the commands in this folder. Expects $root to be the folder of the root pom; makes $work, which goes at the end.

. "$root/bin/lib.sh"
java_options=${WELLSPRING_JAVA_OPTIONS:-$busy_java_options}
find_jdk
find_maven
work=$(mktemp -d -t wellspring-bench.XXXXXX)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT
free_port() { python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'; }
bench() { "$JAVA_HOME/bin/java" -Xmx2g -cp "$work/classes" org.wellspring.bench.Bench "$@"; }
# Prints the milliseconds until what ADDRESS answers contains TEXT.
ready_after() { # BEGIN_NANOS ADDRESS PID TEXT
  until curl -fs "$2" | grep -q "$4"; do
    kill -0 "$3" 2>/dev/null || { echo "The server ended before it answered:" >&2; tail -20 "$work"/*.log >&2; exit 1; }
    sleep 0.05
  done
  echo $((($(date +%s%N) - $1) / 1000000))
}
end() { kill "$1"; wait "$1" 2>/dev/null || true; }
build_bench() { "$JAVA_HOME/bin/javac" -d "$work/classes" "$root"/bench/src/org/wellspring/bench/*.java; }

# The product, empty, with one administrator.
password=$(head -c 18 /dev/urandom | base64)
printf %s "$password" >"$work/password"
export WELLSPRING_ADMIN_EMAIL=bench@example.org WELLSPRING_ADMIN_PASSWORD_FILE="$work/password" WELLSPRING_DEMONSTRATION=off
who=(email="$WELLSPRING_ADMIN_EMAIL" password="$password")
start_product() { # DATA
  begin=$(date +%s%N)
  # shellcheck disable=SC2086
  WELLSPRING_DATA=$1 "$JAVA_HOME/bin/java" $java_options ${more_java_options:-} -jar "$root"/resource-ear/target/wellspring.jar --port "$port" >"$work/product.log" 2>&1 &
  product=$!; pids+=("$product")
  product_start=$(ready_after "$begin" "http://127.0.0.1:$port/health/ready" "$product" '"up"')
}
# The administrator needs a teacher's role to deposit.
let_deposit() {
  local token me
  token=$(curl -fs -u "$WELLSPRING_ADMIN_EMAIL:$password" "http://127.0.0.1:$port/api/tokens" -H 'Content-Type: application/json' \
    -d '{"name":"roles","scopes":["read","administer"],"days":1}' | sed 's/.*"secret":"\([^"]*\).*/\1/')
  me=$(curl -fs "http://127.0.0.1:$port/api/me" -H "Authorization: Bearer $token")
  curl -fs -o /dev/null -X PUT "http://127.0.0.1:$port/api/people/$(sed 's/.*"id":"\([0-9a-z]\{13\}\)".*/\1/' <<<"$me")/grants" \
    -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -H "If-Match: \"$(sed 's/.*"revision":\([0-9]*\).*/\1/' <<<"$me")\"" -d '{"grants":[{"role":"administrator"},{"role":"teacher"}]}'
}
