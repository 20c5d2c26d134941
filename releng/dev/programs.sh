# shellcheck shell=bash
# Programs of the reactor that are not the server: demo city, benchmarks. Sourced by ./dev.

BENCH=$ROOT/releng/zvernennia-bench/target
DEMO=$RUN/demo

# tool CLASS ARGUMENT…: a main class with the class path that the build wrote down.
tool() {
    local class=$1
    shift
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dzvernennia.root="$ROOT" \
        -cp "$BENCH/classes:$(<"$BENCH/runtime.classpath")" "$class" "$@"
}

server_command() { "$JAVA_HOME/bin/java" -jar "$SERVER_JAR" "$@"; }

#: city ARG…          the demo city as files: --cards N --seed S --out DIR
cmd_city() {
    cmd_build
    step "demo city" tool ua.zvernennia.city.Main "$@"
}

#: import FILE.csv    cards of an existing register into the data of ./dev server (or --data DIR)
cmd_import() {
    cmd_build
    local data=(--data "$RUN/server")
    if [[ " $* " == *" --data "* ]]; then data=(); fi
    server_command import "$@" "${data[@]}"
}

#: term RULE START    when a term of the law ends, and why: ./dev term T30 2013-11-06 [--regime peace|martial] [--lang en]
cmd_term() {
    # Standard output belongs to the answer; a first build talks beside it.
    if [[ -f $SERVER_JAR ]]; then find_jdk; else cmd_build >&2; fi
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar "$SERVER_JAR" term "$@"
}

#: bench NAME ARG…    type|filter|report|card|start|sync|memory --cards N --json FILE, feed --cards N --json FILE [--short], register --clients N --seconds N --json FILE, login [--short]
cmd_bench() {
    if [[ ${1:-} == register ]] && ((EUID == 0)) && ! command -v pgbench >/dev/null; then PACKAGES+=(postgresql-contrib); fi
    cmd_build
    case ${1:-} in type | card | start | memory | feed) start_display 1280x800 ;; esac
    tool ua.zvernennia.bench.Main "$@"
}

# Makes the demo city once and loads it once; the mark is the last thing written.
prepare_demo() {
    if [[ -f $DEMO/loaded ]]; then return; fi
    rm -rf "$DEMO" && mkdir -p "$DEMO"
    step "demo city of 45950 cards" logged city tool ua.zvernennia.city.Main --cards 45950 --seed 1551 --out "$DEMO/city"
    step "loading it" logged load-city server_command load-city "$DEMO/city" --data "$DEMO/server"
    echo demo >"$DEMO/password"
    touch "$DEMO/loaded"
}

# logged NAME COMMAND…: output into a log; on failure its end is shown.
logged() {
    local log=$LOG/$1.log
    shift
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -20 "$log" >&2
        fail "it ended with an error, see $log"
    fi
}

free_port() {
    local port=$1
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    echo "$port"
}

# start_server DATA: in the background, until it is healthy. Sets SERVER_PORT and SERVER_CA.
start_server() {
    local data=$1 ops deadline=$((SECONDS + 120))
    SERVER_PORT=$(free_port 7443)
    ops=$(free_port 7480)
    SERVER_CA=$data/tls/ca.pem
    "$JAVA_HOME/bin/java" -jar "$SERVER_JAR" serve --data "$data" --port "$SERVER_PORT" --ops-port "$ops" \
        >"$LOG/server.log" 2>&1 </dev/null &
    local pid=$!
    children+=("$pid")
    until [[ $(http_status "$ops" /healthz) == 200 ]]; do
        if ! kill -0 "$pid" 2>/dev/null || ((SECONDS > deadline)); then
            tail -20 "$LOG/server.log" >&2
            fail "the server did not become healthy, see $LOG/server.log"
        fi
        sleep 0.2
    done
}

# Status of a local HTTP answer, without a client program.
http_status() {
    local line=
    {
        exec 4<>"/dev/tcp/127.0.0.1/$1" &&
            printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&4 &&
            read -r -t 5 line <&4
        exec 4>&-
    } 2>/dev/null || true
    set -- $line
    echo "${2:-}"
}
