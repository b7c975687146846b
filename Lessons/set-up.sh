# What Lessons/run and Tests/run do first: find Swift and the two C libraries, and build.
#
# Sourced by them, which set `root` to the package's folder before. Plain POSIX shell, since this
# runs before anything is installed. Everything said here goes to standard error, so that standard
# output holds only what the lessons and the tests print.

scratch="$root/.build/set-up"

disk_is_full="The disk is full: Snow needs about 300 MB to build in $root/.build; make room, and run this again."

say() {
  printf '%s\n' "$*" >&2
}

# Ends the command with one sentence; the second argument is the exit status.
stop() {
  say "$1"
  exit "${2:-1}"
}

# The whole set-up, in the order in which a new machine lacks things.
set_up() {
  require_swift
  require_room
  require_libraries
}

# Swift ------------------------------------------------------------------------------------------

require_swift() {
  source="https://www.swift.org/install"
  swift=$(command -v swift) ||
    stop "Snow needs Swift 6.2 or later, and there is no swift command here: install it from $source, open a new terminal, and run this again."
  answer=$(swift --version 2>&1) ||
    stop "Snow needs Swift 6.2 or later, and $swift does not start ($(first_line "$answer")): install what $source lists for this system, and run this again."
  version=$(printf '%s\n' "$answer" |
    sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
  major=${version%%.*}
  minor=${version#*.}
  if [ "${major:-0}" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    stop "Snow needs Swift 6.2 or later, but $swift is ${version:-an unknown version}: install a newer one from $source, open a new terminal, and run this again."
  fi
}

# The build folder -------------------------------------------------------------------------------

require_room() {
  answer=$( (mkdir -p "$scratch" && echo room | tee "$scratch/room") 2>&1) ||
    case $(reason "$answer") in
      space) stop "$disk_is_full" ;;
      *) stop "Snow cannot write to $root/.build, where it builds: run this from an account that may write there, or from a copy of the folder that belongs to you." ;;
    esac
}

# The two C libraries ----------------------------------------------------------------------------

# Compiling a two-line program tells more than any list of packages, and takes a tenth of a second:
# nothing needs to be remembered between runs, so nothing remembered can be wrong.
require_libraries() {
  compiler=$(dirname "$swift")/clang
  [ -x "$compiler" ] || compiler=$(command -v clang) || compiler=$(command -v cc) ||
    stop "There is no C compiler here, neither clang nor cc: install what $source lists for this system (on Debian and Ubuntu: gcc), and run this again."
  libraries_compile || {
    install_libraries
    libraries_compile
  } || {
    say "$answer"
    stop "The libraries gd and png are installed, but a two-line program does not compile with them; what $compiler said is above."
  }
}

libraries_compile() {
  flags=
  if [ "$(uname -s)" = Darwin ] && prefix=$(brew --prefix 2> /dev/null); then
    flags="-I$prefix/include -L$prefix/lib" # Homebrew is outside the compiler's search path.
  fi
  # shellcheck disable=SC2086 # The flags are two words.
  answer=$(printf '%s\n' '#include <gd.h>' '#include <png.h>' \
    'int main(void) { return gdMajorVersion() == 0 || png_access_version_number() == 0; }' |
    "$compiler" -x c - -o "$scratch/gd-and-png" $flags -lgd -lpng 2>&1)
}

install_libraries() {
  case $(uname -s) in
    Darwin)
      command -v brew > /dev/null ||
        stop "Snow needs the libraries gd and libpng, and there is no Homebrew here to install them with: install it from https://brew.sh, and run this again."
      install_packages "gd libpng" "brew install gd libpng" brew install gd libpng
      ;;
    *)
      command -v apt-get > /dev/null ||
        stop "Snow needs the libraries gd and libpng with their header files, and there is neither apt-get nor Homebrew here to install them with: install them as this system does (Fedora: dnf install gd-devel libpng-devel; Arch: pacman -S gd libpng), and run this again."
      apt_install libgd-dev libpng-dev
      ;;
  esac
}

# apt_install PACKAGES…
apt_install() {
  as_root=''
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || stop_without_permission "$*"
    as_root="sudo"
    [ -t 0 ] || as_root="sudo -n" # Nobody is there to type a password.
  fi
  # apt-get update reports success even when no server answered; install then says what is missing.
  # shellcheck disable=SC2016,SC2086 # "$@" belongs to the inner shell; as_root is no word or two.
  install_packages "$*" "${as_root:+sudo }apt-get install $*" \
    $as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive sh -c '
      apt-get -q -o Acquire::http::Timeout=20 -o DPkg::Lock::Timeout=120 update
      apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$@"
    ' apt-get "$@"
}

# install_packages NAMES COMMAND-AS-SHOWN COMMAND…: says what it does, and why when it cannot.
install_packages() {
  names=$1 shown=$2
  shift 2
  say "Installing $(listed "$names"), once: $shown"
  answer=$("$@" 2>&1 < /dev/null) && return
  case $(reason "$answer") in
    network) stop "Snow needs $(listed "$names"), once, and the server that has them cannot be reached: connect to the Internet, and run this again." ;;
    permission) stop_without_permission "$names" ;;
    space) stop "The disk is too full to install $(listed "$names") (about 100 MB): make room, and run this again." ;;
  esac
  say "$answer"
  stop "Installing $(listed "$names") failed, for the reason above: once \"$shown\" works, run this again."
}

stop_without_permission() {
  stop "Snow needs $(listed "$1"), and this account may not install them: ask someone who may to run \"apt-get install $1\", and run this again."
}

# The build --------------------------------------------------------------------------------------

# build OPTIONS…: builds in release mode; a counter while it goes well, every word when it does not.
# Debug builds of these number loops are about a hundred times slower.
build() {
  if [ ! -e "$root/.build/release/snow" ]; then
    say "Building Snow. The first time takes two to five minutes, later ones seconds."
  fi
  { (cd "$root" && swift build -c release "$@") 2>&1; printf '\nexit status %s\n' $?; } |
    show_progress || exit 1
}

# Reads the builder's words. Held in memory, not in a file: the disk may be full.
show_progress() {
  words='' status=1 shown=''
  while IFS= read -r line; do
    case $line in
      "exit status "*) status=${line#exit status } ;;
      "["[0-9]*/[0-9]*"] "*)
        if [ -t 2 ]; then
          counter=${line%%]*} counter=${counter#[}
          shown="  step ${counter%/*} of ${counter#*/} "
          printf '\r%s' "$shown" >&2
        fi
        ;;
      "Another instance"*) say "$line" ;; # It waits for another build in the same folder.
      "") ;;
      *) words="$words$line
" ;;
    esac
  done
  if [ -n "$shown" ]; then printf '\r%*s\r' ${#shown} '' >&2; fi
  [ "$status" -eq 0 ] || explain_failed_build "$words"
  return "$status"
}

explain_failed_build() {
  case $(reason "$1") in
    space) stop "$disk_is_full" ;;
  esac
  # The package manager often hides why it could not fetch something, so git is asked itself.
  wanted=$(printf '%s\n' "$1" | sed -n 's/^Fetching \(https:[^ ]*\).*/\1/p' | head -n 1)
  if [ -n "$wanted" ]; then
    answer=$(GIT_TERMINAL_PROMPT=0 git ls-remote "$wanted" HEAD 2>&1) ||
      stop "The first build fetches $wanted, which cannot be reached ($(first_line "$answer")): connect to the Internet, and run this again."
  fi
  printf '%s' "$1" >&2
  stop "The build failed; what the compiler said is above."
}

# What went wrong --------------------------------------------------------------------------------

# listed "a b c": a, b and c.
listed() {
  echo "$1" | sed 's/ /, /g; s/\(.*\), /\1 and /'
}

first_line() {
  printf '%s\n' "$1" | sed -n '/./{p;q;}'
}

# The reason behind a failed command's words: network, permission, space or unknown.
reason() {
  case $1 in
    *"No space left on device"* | *"enough free space"* | *"Disk quota exceeded"*) echo space ;;
    *"Could not resolve"* | *"Temporary failure resolving"* | *"Could not connect"* | \
      *"Unable to connect"* | *"Network is unreachable"* | *"Connection timed out"* | \
      *"Failed to connect"* | *"Failed to download"*)
      echo network
      ;;
    *"Permission denied"* | *"Operation not permitted"* | *"are you root"* | \
      *"password is required"* | *"not in the sudoers file"* | *"not allowed to execute"* | \
      *"Read-only file system"*)
      echo permission
      ;;
    *) echo unknown ;;
  esac
}
