//! Pictures of every screen, in a lively room: on a desktop, a phone and a projector, light, dark, and from
//! right to left. They are looked at by people; `cargo xtask shots` makes them.

use std::{fs, path::Path};

use e2e::{
    Result, dist,
    stage::{Look, Stage, View, views},
    target,
};
use serde_json::json;

/// Tallest picture of a whole screen.
const TALLEST: u64 = 3_000;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = target().join("shots");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let stage = Stage::open(&dist()?).await?;
    // Slowly: it is looked at, not raced.
    let mine = json!([{ "threads": 1, "cap": 1_000 }]);
    stage.tab.call("mine", mine).await?;
    let only: Vec<String> = std::env::args().skip(1).collect();
    let views: Vec<View> = views(&stage.tab).await?;
    let chosen =
        |view: &&View| only.is_empty() || only.iter().any(|name| view.name.contains(name.as_str()));
    for look in [
        Look::DESKTOP,
        Look::DESKTOP_DARK,
        Look::PHONE,
        Look::PHONE_DARK,
        Look::DESKTOP_ARABIC,
        Look::PHONE_ARABIC,
    ] {
        for view in views
            .iter()
            .filter(chosen)
            .filter(|view| view.name != "projector")
        {
            shoot(&stage, view, &look, &folder).await?;
        }
    }
    for look in [Look::PROJECTOR, Look::PROJECTOR_4X3] {
        for view in views.iter().filter(chosen) {
            if ["projector", "invite"].contains(&view.name) {
                shoot(&stage, view, &look, &folder).await?;
            }
        }
    }
    println!("{}", folder.display());
    stage.close().await
}

/// One picture of what is seen at first, and one of all of it where there is more.
async fn shoot(stage: &Stage, view: &View, look: &Look, folder: &Path) -> Result<()> {
    let tab = &stage.tab;
    tab.look(look).await?;
    stage.show(view).await?;
    // Fonts, languages and drawings are there when nothing was asked for during a moment.
    tab.evaluate("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 500)))")
        .await?;
    let picture = |name: &str| folder.join(format!("{}-{name}.png", view.name));
    let write = async |path: &Path| -> Result<()> {
        let png = tab.focus().await?.screenshot_as_png().await?;
        Ok(fs::write(path, png)?)
    };
    write(&picture(look.name)).await?;
    let height = tab
        .evaluate("document.documentElement.scrollHeight")
        .await?;
    let height = height.as_u64().unwrap_or(0).min(TALLEST);
    if height > u64::from(look.size.1) + 8 {
        let height = u32::try_from(height).unwrap_or(look.size.1);
        let size = (look.size.0, height);
        tab.look(&Look { size, ..*look }).await?;
        tab.evaluate("new Promise(done => setTimeout(done, 200))")
            .await?;
        write(&picture(&format!("{}-full", look.name))).await?;
    }
    Ok(())
}
