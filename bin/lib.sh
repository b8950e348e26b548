# Shared by the commands in this folder. Expects $root to be the folder of the root pom.

# How the product's Java is started unless WELLSPRING_JAVA_OPTIONS says otherwise: ready soon, and quick from the first page
# on. A server that is busy all day is faster with the optimising compiler, which the first minutes of load pay for.
busy_java_options="-Xms256m -Xmx512m -XX:+UseG1GC -XX:MaxMetaspaceSize=256m"
quick_java_options="$busy_java_options -XX:TieredStopAtLevel=1"
java_options=${WELLSPRING_JAVA_OPTIONS:-$quick_java_options}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

install_packages() {
    apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

java_major() {
    "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

is_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(java_major "$1/bin/java")" -ge 17 ] 2>/dev/null
}

# Sets and exports JAVA_HOME.
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
        export JAVA_HOME
        return
    fi
    local javac
    if javac=$(command -v javac); then
        JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$javac")")")
        if is_jdk "$JAVA_HOME"; then
            export JAVA_HOME
            return
        fi
    fi
    if may_install && install_packages openjdk-17-jdk-headless && javac=$(ls /usr/lib/jvm/java-17-openjdk-*/bin/javac | head -n 1); then
        JAVA_HOME=$(dirname "$(dirname "$javac")")
        export JAVA_HOME
        return
    fi
    fail "Please install a JDK, version 17 or newer, and set JAVA_HOME to it or put it on the PATH."
}

maven_is_new_enough() {
    local version
    version=$(mvn -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')
    [ -n "$version" ] && [ "$(printf '3.8.7\n%s\n' "$version" | sort -V | head -n 1)" = 3.8.7 ]
}

find_maven() {
    command -v mvn >/dev/null 2>&1 && maven_is_new_enough && return
    may_install && install_packages maven && maven_is_new_enough && return
    fail "Please install Apache Maven, version 3.8.7 or newer, and put it on the PATH."
}

# Changes when a file changes that the product is built from.
sources_stamp() {
    (
        cd "$root"
        find pom.xml .mvn resource-*/pom.xml resource-*/src/main resource-ear/src/build -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1
    )
}

# Builds the runnable jar unless it is there and nothing changed since.
build_when_needed() {
    local stamp jar=$root/resource-ear/target/wellspring.jar
    stamp=$(sources_stamp)
    if [ -f "$jar" ] && [ "$(cat "$root/target/sources.stamp" 2>/dev/null)" = "$stamp" ]; then
        return
    fi
    find_maven
    mkdir -p "$root/target"
    echo "Building Wellspring; the first time, Maven fetches the libraries." >&2
    # Maven leaves the classes of removed sources behind, and a server would find them
    rm -rf "$root"/resource-*/target
    if ! (cd "$root" && mvn -B -q -Dquick package >target/build.log 2>&1); then
        tail -n 40 "$root/target/build.log" >&2
        fail "The build failed; the whole output is in target/build.log."
    fi
    printf '%s\n' "$stamp" >"$root/target/sources.stamp"
}
