//! Laws, capacity and names of streams against closed forms and published answers.

mod law;
mod profile;

use roadcast::network::{StreamKey, normal_cdf, normal_quantile};

#[test]
fn the_normal_quantile_has_its_published_values() {
    // Wichura (1988), and tables of the normal law.
    let known = [
        (0.25, -0.674_489_750_196_081_7),
        (0.001, -3.090_232_306_167_813_6),
        (1e-20, -9.262_340_089_798_408),
        (0.5, 0.0),
        (0.9, 1.281_551_565_544_600_4),
        (0.975, 1.959_963_984_540_054),
    ];
    for (u, z) in known {
        assert!((normal_quantile(u) - z).abs() < 1e-14 * z.abs().max(1.0), "{u}");
    }
}

#[test]
fn the_normal_quantile_inverts_the_distribution() {
    for i in 1..1000 {
        let u = f64::from(i) / 1000.0;
        assert!((normal_cdf(normal_quantile(u)) - u).abs() < 1e-14, "{u}");
    }
}

#[test]
fn streams_of_different_names_differ_and_do_not_run_together() {
    let key = |purpose: &str, names: &[&str]| StreamKey::new(1, purpose, names).number();
    let keys = [
        key("part", &["A", "b"]),
        key("part", &["Ab"]),
        key("part", &["A", "b", ""]),
        key("parta", &["b"]),
        key("part", &["b", "A"]),
        StreamKey::new(2, "part", &["A", "b"]).number(),
    ];
    for (i, a) in keys.iter().enumerate() {
        for b in &keys[i + 1..] {
            assert_ne!(a, b);
        }
    }
    assert_eq!(key("part", &["A", "b"]), keys[0]);
}
