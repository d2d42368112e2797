//! What a driver is told of the browser that it is to start.

use std::process::{Command, Stdio};

use serde_json::json;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel,
};

use crate::{Engine, Error, Profile, Result, Screen, driver, relays::INSECURE_HOST, workspace};

/// What a test wants of a browser beside its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) screen: Screen,
    /// Whether a program plays a graphics processor.
    pub(crate) software_gpu: bool,
    /// Whether other browsers are told addresses, not names, of this one: tests resolve no names.
    pub(crate) addresses: bool,
}

/// A program in Python that ends well where it finds the engine.
const HAS_WEBKIT: &str = "import gi; gi.require_version('WebKit2', '4.1')";

/// WebGPU on the CPU, by `SwiftShader`, which Chromium brings along.
const SOFTWARE_GPU: [&str; 2] = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

/// Addresses of this machine, where Chromium would draw names and have the local network resolve them.
const ADDRESSES: &str = "--disable-features=WebRtcHideLocalIpsWithMdns";

/// The capabilities of a browser on a profile.
///
/// # Errors
/// [`Error::ChromiumOnly`] if it can't have what is wished, and [`Error::Missing`] if it is missing.
pub(crate) fn of(engine: Engine, profile: &Profile, wishes: Wishes) -> Result<Capabilities> {
    if engine != Engine::Chromium && wishes.screen != Screen::Desktop {
        return Err(Error::ChromiumOnly {
            what: "a phone's screen",
        });
    }
    match engine {
        Engine::Chromium => chromium(profile, wishes),
        Engine::Firefox => firefox(profile, wishes),
        Engine::WebKit if wishes.software_gpu => Err(Error::ChromiumOnly {
            what: "WebGPU on the CPU",
        }),
        Engine::WebKit => webkit(profile),
    }
}

fn chromium(profile: &Profile, wishes: Wishes) -> Result<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    let browser = Engine::Chromium.browser().find()?;
    capabilities.set_binary(&browser.to_string_lossy())?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    let gpu: &[&str] = if wishes.software_gpu {
        &SOFTWARE_GPU
    } else {
        &[]
    };
    let addresses = wishes.addresses.then_some(&ADDRESSES);
    for switch in [
        "--headless=new",
        // Tests may run as root, in a container without much shared memory.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--window-size=1280,800",
        "--lang=en-US",
        // Nothing outside of this machine is reached, neither by pages nor by the browser.
        "--disable-background-networking",
        "--disable-component-update",
        &format!(
            "--host-resolver-rules=MAP {INSECURE_HOST} 127.0.0.1, MAP * ~NOTFOUND, \
             EXCLUDE localhost, EXCLUDE 127.0.0.1"
        ),
        &format!("--user-data-dir={}", profile.folder().display()),
    ]
    .iter()
    .chain(gpu)
    .chain(addresses)
    {
        capabilities.add_arg(switch)?;
    }
    // A new browser starts with an empty page, not with the one its maker chose.
    let start = json!({ "restore_on_startup": 4, "startup_urls": ["about:blank"] });
    capabilities.add_experimental_option("prefs", json!({ "session": start }))?;
    if wishes.screen == Screen::Phone {
        let metrics = json!({ "width": 390, "height": 844, "pixelRatio": 2.0, "touch": true });
        let emulation = json!({ "deviceMetrics": metrics });
        capabilities.add_experimental_option("mobileEmulation", emulation)?;
    }
    Ok(capabilities.into())
}

fn firefox(profile: &Profile, wishes: Wishes) -> Result<Capabilities> {
    let mut preferences = json!({
        "intl.accept_languages": "en-US",
        "network.dns.localDomains": INSECURE_HOST,
        // What pages write to the console is printed, and nothing of the browser's own.
        "devtools.console.stdout.content": true,
        "devtools.console.stdout.chrome": false,
        "browser.dom.window.dump.enabled": true,
        // Nothing outside of this machine is looked for.
        "network.connectivity-service.enabled": false,
        "network.captive-portal-service.enabled": false,
        "app.update.disabledForTesting": true,
        "extensions.update.enabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
    });
    if wishes.addresses {
        preferences["media.peerconnection.ice.obfuscate_host_addresses"] = json!(false);
    }
    if wishes.software_gpu {
        preferences["dom.webgpu.enabled"] = json!(true);
        preferences["gfx.webgpu.ignore-blocklist"] = json!(true);
    }
    let options = json!({
        "binary": Engine::Firefox.browser().find()?,
        "args": ["-headless", "-profile", profile.folder()],
        "prefs": preferences,
    });
    let mut capabilities: Capabilities = DesiredCapabilities::firefox().into();
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}

fn webkit(profile: &Profile) -> Result<Capabilities> {
    let python = Engine::WebKit.browser().find()?;
    let has_webkit = Command::new(&python)
        .args(["-c", HAS_WEBKIT])
        .stderr(Stdio::null())
        .status()?;
    if !has_webkit.success() {
        return Err(Error::Missing {
            program: "WebKitGTK for Python",
            install: "apt-get install python3-gi gir1.2-webkit2-4.1",
        });
    }
    let script = workspace().join("e2e").join("src").join("webkit.py");
    let console = driver::console_of(profile);
    let options = json!({ "binary": python, "args": [script, profile.folder(), console] });
    let mut capabilities = Capabilities::new();
    capabilities.set("webkitgtk:browserOptions", options)?;
    Ok(capabilities)
}
