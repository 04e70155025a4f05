# What up, status, down and replay share: finds Java and the built launcher. Sourced, not run.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
archives="$here/target/class-archives"
modules=(deploy/local ticket-intake routing-service insight-service notification-service)

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java="$JAVA_HOME/bin/java"
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it: set it to a JDK 17 or newer, or unset it."
  else
    java=$(command -v java) || fail "Fenster needs Java: install a JDK 17 or newer (for example Eclipse Temurin), so that 'java' is on the PATH."
  fi
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  case "$version" in
    '' | 1.*) version=8 ;;
  esac
  [ "$version" -ge 17 ] || fail "Fenster needs Java 17 or newer, and $java is Java $version: install a newer JDK or set JAVA_HOME to one."
}

# Java maps the classes that the build's trial start recorded; another Java than that one does without.
run_launcher() {
  [ -d "$here/target/lib" ] || fail "Fenster is not built yet: start it with deploy/local/up."
  local classes=(-Xshare:auto) archive="$archives/launcher.jsa"
  if [ "$1" = train ]; then
    classes=("-XX:ArchiveClassesAtExit=$archive")
  elif [ -f "$archive" ]; then
    classes=("-XX:SharedArchiveFile=$archive" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off)
  fi
  # Two arenas of the C library instead of eight a core: that alone is tens of megabytes.
  export MALLOC_ARENA_MAX=2
  exec "$java" -Xms32m -Xmx160m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -Xss512k \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData "${classes[@]}" \
    -Dfenster.home="$root" -Djava.util.logging.config.file="$here/logging.properties" \
    -cp "$here/target/launcher.jar:$here/target/lib/*" dev.fenster.local.launch.Fenster "$@"
}
