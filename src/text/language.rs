//! The languages that the page speaks.

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// German.
    De,
    /// Portuguese.
    Pt,
    /// Chinese, simplified.
    Zh,
    /// Hindi.
    Hi,
    /// Arabic.
    Ar,
}

impl Language {
    /// All, in the order of the choice.
    pub(crate) const ALL: [Self; 8] = [
        Self::En,
        Self::Es,
        Self::Fr,
        Self::De,
        Self::Pt,
        Self::Zh,
        Self::Hi,
        Self::Ar,
    ];

    /// Its tag, by which its locale file is called.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Pt => "pt",
            Self::Zh => "zh",
            Self::Hi => "hi",
            Self::Ar => "ar",
        }
    }

    /// What those who speak it call it.
    pub(crate) const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::Pt => "Português",
            Self::Zh => "简体中文",
            Self::Hi => "हिन्दी",
            Self::Ar => "العربية",
        }
    }

    /// The direction in which it is written, as HTML says it.
    pub(crate) const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language of a tag such as `pt-BR`, if it is spoken here.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        let is_it = |one: &Self| one.tag().eq_ignore_ascii_case(language);
        Self::ALL.into_iter().find(is_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_and_scripts_are_left_aside() {
        assert_eq!(Language::of_tag("pt-BR"), Some(Language::Pt));
        assert_eq!(Language::of_tag("zh-Hans-CN"), Some(Language::Zh));
        assert_eq!(Language::of_tag("AR_eg"), Some(Language::Ar));
        assert_eq!(Language::of_tag("tlh"), None);
        assert_eq!(Language::of_tag(""), None);
    }
}
