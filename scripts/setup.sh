# Installs what building and testing need, each thing only where it is missing. Sourced by the scripts beside it.
#
# Versions stand where their owners keep them: Rust in rust-toolchain.toml, wasm-bindgen in Cargo.lock,
# what comes from npm in package-lock.json; Trunk's stands here.
trunk_version=0.22.1

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=${CROSSCHECK_TOOLS:-$root/.tools}
export PATH="$root/node_modules/.bin:$tools/bin:$HOME/.cargo/bin:$PATH"
cd "$root"
export RUST_BACKTRACE=0 # a tool that fails says why, not where in its own sources

say() { printf '\n== %s\n' "$*"; }
stop() { printf '\nCannot go on: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Debian packages, only where a command is missing: apt_install "what for" package...
apt_install() {
  local what=$1 as=; shift
  have apt-get || stop "$what is missing, and there is no apt-get here. Install $* by your system's own means, then run this again."
  if [ "$(id -u)" != 0 ]; then
    have sudo && sudo -n true 2>/dev/null || stop "$what is missing. Run: sudo apt-get install $*   and then this again."
    as="sudo -n"
  fi
  say "Installing $* ($what)"
  $as apt-get update -qq || true
  $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    stop "apt-get could not install $*. Run it by hand to see why: apt-get install $*"
}

setup_rust() {
  have rustup || stop "rustup is missing. Install it from https://rustup.rs and run this again."
  have cc || apt_install "a linker for Rust" gcc libc6-dev
  local channel
  channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  if ! rustup run "$channel" cargo clippy --version >/dev/null 2>&1 || ! rustup run "$channel" cargo fmt --version >/dev/null 2>&1 ||
    ! rustup target list --installed --toolchain "$channel" 2>/dev/null | grep -qx wasm32-unknown-unknown; then
    say "Installing Rust $channel with clippy, rustfmt and the wasm32 target"
    rustup toolchain install "$channel" --profile minimal -c clippy,rustfmt -t wasm32-unknown-unknown --no-self-update ||
      stop "rustup could not install Rust $channel; its message stands above."
  fi
  export RUSTUP_TOOLCHAIN=$channel
  wasm_flags
}

# What the compiler is told for wasm. It asks Rust where its sources are, so Rust must be there.
wasm_flags() {
  # Panic messages name source files: they must not name this machine's folders, nor differ from one machine to another.
  # Where Rust's own sources are installed it names them there; elsewhere it names them by its commit, as is done here.
  remap="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=registry"
  remap+=" --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
  # Two of the compiler's ways to make loops faster make them longer, and what is fetched with them; so does what
  # src/lexicon/list.rs has beside its lists, and a function written out where it is called, unless that is shorter.
  local smaller="--cfg small -C llvm-args=--disable-lsr -C llvm-args=--enable-load-pre=false -C llvm-args=-inline-threshold=1"
  # The data comes in the pieces that it was made in: scripts/shrink.mjs tells by them which of it nothing leads to.
  smaller+=" -C link-arg=--no-merge-data-segments"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$remap $smaller"
}

setup_node() {
  have node && have npm || stop "Node.js with npm is missing. Install Node 20 or newer (https://nodejs.org) and run this again."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "Node $(node -v) is too old: 20 or newer is needed."
  local stamp=node_modules/.installed-from
  if ! cmp -s package-lock.json "$stamp"; then
    say "Installing what package-lock.json lists"
    npm ci --no-audit --no-fund --ignore-scripts --loglevel=error || stop "npm could not install the packages; its message stands above."
    cp package-lock.json "$stamp"
  fi
}

# A Rust program in one version: on PATH if it is there, else by cargo-binstall, else built from source.
cargo_tool() {
  local command=$1 crate=$2 version=$3; shift 3
  "$command" --version 2>/dev/null | grep -qwF "$version" && return
  if have cargo-binstall; then
    say "Fetching $crate $version"
    cargo binstall --no-confirm --root "$tools" "$crate@$version" && return
  fi
  say "Building $crate $version into ${tools#"$root"/} (once, some minutes)"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install "$crate" --version "$version" --debug --root "$tools" --force "$@" ||
    stop "cargo could not build $crate $version; its message stands above."
}

setup_trunk() {
  local bindgen
  bindgen=$(awk '$1 == "name" { found = $3 == "\"wasm-bindgen\"" } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
  cargo_tool wasm-bindgen wasm-bindgen-cli "$bindgen"
  cargo_tool trunk trunk "$trunk_version" --locked --no-default-features --features rustls
}

# Sets CHROMIUM to a browser of that family; installs Debian's where there is none.
setup_chromium() {
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome; do have $name && break; done
  have "$name" || { apt_install "a browser for the tests" chromium; name=chromium; }
  CHROMIUM=$(command -v "$name"); export CHROMIUM
}

setup_firefox() {
  local name
  for name in firefox-esr firefox; do have $name && break; done
  have "$name" || { apt_install "a second browser for the tests" firefox-esr; name=firefox-esr; }
  FIREFOX=$(command -v "$name"); export FIREFOX
}

# Sets WEBKIT_DRIVER and WEBKIT_BROWSER to WebKitGTK's, and has a screen for them that nobody sees. It is to be had from
# Debian; where there is no apt-get, what is tested in WebKit is told to be left out.
setup_webkit() {
  if ! have WebKitWebDriver || ! have Xvfb; then
    have apt-get || { say "WebKit is left out: its driver (WebKitWebDriver) and Xvfb are missing, and there is no apt-get here"; return; }
    apt_install "a third browser for the tests" webkit2gtk-driver xvfb
  fi
  WEBKIT_DRIVER=$(command -v WebKitWebDriver); export WEBKIT_DRIVER
  WEBKIT_BROWSER=$( (ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser /usr/libexec/webkit2gtk-4.*/MiniBrowser 2>/dev/null || true) | head -1); export WEBKIT_BROWSER
  [ -n "$WEBKIT_BROWSER" ] || stop "WebKitGTK's MiniBrowser is not where its driver looks for it. Install libwebkit2gtk-4.1-0 and run this again."
}

# Builds the page into dist/, unless what stands there was built from the same files.
build_page() {
  local state
  state=$(find src assets scripts/{code,finish,names,order,pack,page,pairs,shrink}.mjs index.html Trunk.toml Cargo.toml Cargo.lock package-lock.json rust-toolchain.toml -type f -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
  if [ "$(cat target/page-built-from 2>/dev/null)" = "$state" ] && [ -f dist/index.html ]; then
    say "The page in dist/ is up to date"
    return
  fi
  say "Building the page into dist/"
  cargo fetch --quiet --locked --target wasm32-unknown-unknown || stop "cargo could not fetch the crates; its message stands above."
  trunk build --release || stop "the page could not be built; the message stands above."
  mkdir -p target && echo "$state" > target/page-built-from
}

# Builds the engine as an npm package. It is installed and not fetched at every visit: fast before small.
build_package() {
  local out=target/npm/crosscheck wasm=target/wasm32-unknown-unknown/release/package.wasm
  say "Building the npm package into $out"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$remap cargo build --locked --target wasm32-unknown-unknown --release --bin package || stop "the package could not be built; the message stands above."
  rm -rf "$out" && mkdir -p "$out"
  wasm-bindgen --target web --out-dir "$out" --out-name engine "$wasm"
  wasm-opt -O3 "$out/engine_bg.wasm" -o "$out/engine_bg.wasm"
  cp scripts/npm/index.mjs scripts/npm/index.d.ts scripts/npm/example.mjs LICENSE-APACHE LICENSE-MIT "$out"
  node scripts/npm/manifest.mjs "$out"
}
