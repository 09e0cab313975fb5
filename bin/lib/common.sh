# shellcheck shell=bash
# What bin/run, bin/test, bin/match and bin/programmes share. Sourced with ROOT set to the repository.

JAVA_WANTED=25

say() { printf '%s\n' "$*" >&2; }

refuse() {
  say "recours: $*"
  exit 1
}

# Version of the JDK in a folder: 25, 17, ... ; nothing when there is no compiler in it. Read from its release file,
# because starting javac takes a second.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets and exports JAVA_HOME: the one given when it is right, else the usual folders of Debian, SDKMAN and macOS.
find_jdk() {
  local folder javac
  javac=$(command -v javac || true)
  for folder in "${JAVA_HOME:-}" \
    /usr/lib/jvm/*"$JAVA_WANTED"* \
    "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/"$JAVA_WANTED"* \
    "${HOME:-/nonexistent}"/.jdks/*"$JAVA_WANTED"* \
    /Library/Java/JavaVirtualMachines/*"$JAVA_WANTED"*/Contents/Home \
    /opt/homebrew/opt/openjdk@"$JAVA_WANTED"/libexec/openjdk.jdk/Contents/Home \
    "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}"; do
    if [ -n "$folder" ] && [ "$(jdk_version "$folder")" = "$JAVA_WANTED" ]; then
      export JAVA_HOME=$folder
      return
    fi
  done
  refuse "no JDK $JAVA_WANTED found: install one (Debian: temurin-$JAVA_WANTED-jdk or openjdk-$JAVA_WANTED-jdk; elsewhere:" \
    "sdk install java $JAVA_WANTED-tem, brew install openjdk@$JAVA_WANTED) or point JAVA_HOME at it"
}

# Runs a long step so that a signal to the script ends the step too, instead of leaving it behind.
step() {
  "$@" &
  local child=$!
  trap 'trap - INT TERM; kill "$child" 2> /dev/null; wait "$child" 2> /dev/null; exit 130' INT TERM
  local status=0
  wait "$child" || status=$?
  trap - INT TERM
  return "$status"
}

need_maven() {
  command -v mvn > /dev/null || refuse "no Maven found: install it (Debian: apt install maven; macOS: brew install maven)"
}

RUN=$ROOT/target/run
APP=$RUN/app/recours.jar

sources_newer_than() {
  [ -n "$(find "$ROOT/pom.xml" "$ROOT/.mvn" "$ROOT/src/main" "$ROOT/db" "$ROOT/frontend" \
    \( -path "$ROOT/frontend/generated" -o -path "$ROOT/frontend/index.html" -o -path "$ROOT/src/main/frontend" \) -prune \
    -o -type f -newer "$1" -print 2> /dev/null | head -n 1)" ]
}

# Builds the jar and lays it out as plain files, unless what is there is newer than every source.
build_if_needed() {
  if [ ! -f "$APP" ] || sources_newer_than "$APP"; then
    need_maven
    if ! mkdir -p "$ROOT/target" 2> /dev/null || [ ! -w "$ROOT/target" ]; then
      refuse "cannot build: $(id -un) cannot write in $ROOT/target"
    fi
    say "Building (a minute or two; log in target/build.log)..."
    if ! step mvn -f "$ROOT/pom.xml" -B -ntp -Dmaven.test.skip -Dspotless.check.skip package > "$ROOT/target/build.log" 2>&1; then
      grep -m 8 -E '^\[ERROR\]' "$ROOT/target/build.log" >&2 || true
      refuse "the build failed; all of it is in target/build.log"
    fi
    rm -rf "$RUN"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT"/target/recours-*-run.jar extract --destination "$RUN/app" \
      --application-filename recours.jar >> "$ROOT/target/build.log" 2>&1 \
      || refuse "could not unpack the jar; see target/build.log"
    touch "$APP"
  fi
}
