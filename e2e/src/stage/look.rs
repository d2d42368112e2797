//! What a page is looked at with: a size, a theme, a language.

use serde_json::json;

use crate::{DEADLINE, Result, Tab, wait_for};

/// A way to look at a page. Nothing moves.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// A short name.
    pub name: &'static str,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// Device pixels a CSS pixel.
    pub scale: f64,
    /// Whether it is touched.
    pub is_touched: bool,
    /// Whether the system is dark.
    pub is_dark: bool,
    /// The language's tag.
    pub language: &'static str,
}

impl Look {
    /// 1280 × 800.
    pub const DESKTOP: Self = Self {
        name: "desktop-light",
        size: (1280, 800),
        scale: 1.0,
        is_touched: false,
        is_dark: false,
        language: "en",
    };
    /// The same in the dark.
    pub const DESKTOP_DARK: Self = Self {
        name: "desktop-dark",
        is_dark: true,
        ..Self::DESKTOP
    };
    /// From right to left.
    pub const DESKTOP_ARABIC: Self = Self {
        name: "desktop-arabic",
        language: "ar",
        ..Self::DESKTOP
    };
    /// 390 × 844, touched.
    pub const PHONE: Self = Self {
        name: "phone-light",
        size: (390, 844),
        scale: 2.0,
        is_touched: true,
        ..Self::DESKTOP
    };
    /// The same in the dark.
    pub const PHONE_DARK: Self = Self {
        name: "phone-dark",
        is_dark: true,
        ..Self::PHONE
    };
    /// From right to left.
    pub const PHONE_ARABIC: Self = Self {
        name: "phone-arabic",
        language: "ar",
        ..Self::PHONE
    };
    /// 1920 × 1080.
    pub const PROJECTOR: Self = Self {
        name: "projector",
        size: (1920, 1080),
        ..Self::DESKTOP
    };
    /// 1024 × 768, as old projectors have.
    pub const PROJECTOR_4X3: Self = Self {
        name: "projector-4x3",
        size: (1024, 768),
        ..Self::DESKTOP
    };
}

impl Tab {
    /// Looks at the page in this way.
    ///
    /// # Errors
    /// [`Error::ChromiumOnly`](crate::Error::ChromiumOnly) in other engines.
    pub async fn look(&self, look: &Look) -> Result<()> {
        let theme = if look.is_dark { "dark" } else { "light" };
        let (width, height) = look.size;
        let commands = [
            (
                "Emulation.setDeviceMetricsOverride",
                json!({
                    "width": width, "height": height, "deviceScaleFactor": look.scale,
                    "mobile": look.is_touched,
                }),
            ),
            ("Emulation.setScrollbarsHidden", json!({ "hidden": true })),
            (
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": look.is_touched }),
            ),
            (
                "Emulation.setEmulatedMedia",
                json!({ "features": [
                    { "name": "prefers-color-scheme", "value": theme },
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ] }),
            ),
        ];
        self.devtools(&commands).await?;
        self.speak(look.language).await
    }

    /// Chooses a language on a screen that has the list.
    async fn speak(&self, language: &str) -> Result<()> {
        let feed = "(history.pushState(null, '', '/feed'), dispatchEvent(new PopStateEvent('popstate')), 0)";
        let choose = format!(
            "(() => {{ const list = document.querySelector('.language select'); if (!list) return false; \
             list.value = '{language}'; list.dispatchEvent(new Event('change', {{ bubbles: true }})); \
             return document.documentElement.lang === '{language}'; }})()"
        );
        if self.evaluate("document.documentElement.lang").await? == language {
            return Ok(());
        }
        self.evaluate(feed).await?;
        wait_for("another language", DEADLINE, async || {
            Ok((self.evaluate(&choose).await? == true).then_some(()))
        })
        .await
    }
}
