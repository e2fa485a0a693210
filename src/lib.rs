//! Roadcast.
