//! Small pictures on buttons. Each stands beside a name that is read aloud.

use leptos::prelude::*;

/// A picture of 16 × 16 units, drawn with lines in the color of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
    /// A folder.
    Open,
    /// An arrow into a table.
    Import,
    /// An arrow into a tray.
    Save,
    /// Half a sun.
    SystemTheme,
    /// The sun.
    LightTheme,
    /// The moon.
    DarkTheme,
    /// One more.
    Add,
    /// Away with it.
    Remove,
    /// Close.
    Close,
    /// A step up.
    Up,
    /// A step down.
    Down,
    /// More about it.
    Details,
    /// Bars over time.
    Timeline,
    /// Nearer.
    ZoomIn,
    /// Further off.
    ZoomOut,
    /// As wide as it goes.
    Fit,
    /// A magnifying glass.
    Search,
    /// The sign of the product.
    Brand,
}

impl Icon {
    /// The lines, as an SVG path.
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6",
            Self::Redo => "M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H10",
            Self::Open => "M1.5 12.5v-9h4l1.5 2h6.5v2M1.5 12.5l2-5h11.5l-2 5z",
            Self::Import => "M2.5 6.5v-4h11v11h-4M2.5 6.5h11M8 2.5v6M1.5 14.5l5-5M3 9.5h3.5V13",
            Self::Save => "M8 2v7.5M5 7l3 3 3-3M2.5 10.5v3h11v-3",
            Self::SystemTheme => "M8 2.5a5.5 5.5 0 0 1 0 11zM8 2.5a5.5 5.5 0 0 0 0 11",
            Self::LightTheme => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
            }
            Self::DarkTheme => "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z",
            Self::Add => "M8 3v10M3 8h10",
            Self::Remove => "M2.5 4.5h11M6.5 4.5v-2h3v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
            Self::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Details => "M2.5 2.5h11v11h-11zM9.5 2.5v11",
            Self::Timeline => "M2 4h6M5 8h7M8 12h6",
            Self::ZoomIn => {
                "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.5 3.5M7 5v4M5 7h4"
            }
            Self::ZoomOut => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.5 3.5M5 7h4",
            Self::Fit => "M2 3.5v9M14 3.5v9M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.5 3.5",
            Self::Brand => "M1.5 13.5c3 0 4-10 6.5-10s3.5 10 6.5 10M8 3.5v10M11.2 8v5.5",
        }
    }
}

/// Draws `icon`; silent for screen readers.
#[component]
pub fn Picture(
    /// Which.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linecap="round"
            stroke-linejoin="round"
        >
            <path d=icon.path()></path>
        </svg>
    }
}
