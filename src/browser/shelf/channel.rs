//! Over this channel the tabs of one browser tell each other what they did to the plans it keeps.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::session::PlanKey;

/// Of this layout of messages.
const NAME: &str = "roadcast.1.plans";

/// What one tab tells the others of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It is another one now, or was deleted, or is back.
    Changed,
    /// I want to write it.
    Wanted,
    /// I will not write it any more, and everything is kept.
    Yielded,
}

const ALL: [Word; 3] = [Word::Changed, Word::Wanted, Word::Yielded];

/// The end of the channel in this tab.
pub struct Channel {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Listens to the other tabs. `None` where the browser has no channels.
    pub fn open(heard: impl Fn(Word, PlanKey) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some((word, plan)) = read(&event) {
                heard(word, plan);
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: on_message })
    }

    /// Tells all other tabs.
    pub fn tell(&self, word: Word, plan: &PlanKey) {
        let message = Array::of2(&name(word).into(), &plan.0.as_str().into());
        // Refused only while the page is being closed.
        drop(self.channel.post_message(&message));
    }
}

/// `None` for what a later release may say.
fn read(event: &MessageEvent) -> Option<(Word, PlanKey)> {
    let message = event.data().dyn_into::<Array>().ok()?;
    let said = message.get(0).as_string()?;
    let word = ALL.into_iter().find(|word| name(*word) == said)?;
    Some((word, PlanKey(message.get(1).as_string()?)))
}

fn name(word: Word) -> &'static str {
    match word {
        Word::Changed => "changed",
        Word::Wanted => "wanted",
        Word::Yielded => "yielded",
    }
}
