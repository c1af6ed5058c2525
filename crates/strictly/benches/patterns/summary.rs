//! Many comparisons in one line.

use crate::corpus::report;
use crate::time::Comparison;
use std::collections::BTreeMap;

/// Ratios by what was compared: the kind of subject, then the lane.
#[derive(Default)]
pub(crate) struct Summary(BTreeMap<(String, &'static str), Ratios>);

#[derive(Default)]
struct Ratios {
    all: Vec<f64>,
    slower: usize,
}

impl Summary {
    pub(crate) fn add(&mut self, subject: &str, lane: &'static str, comparison: &Comparison) {
        for lane in ["all lanes", lane] {
            let ratios = self.0.entry((subject.to_owned(), lane)).or_default();
            ratios.all.push(comparison.ratio);
            ratios.slower += usize::from(comparison.is_slower());
        }
    }

    /// Prints a line for each lane under each kind of subject.
    pub(crate) fn print(self, title: &str) {
        report(&format!("{title}: regex's time over ours"));
        let heads = ["subjects", "lane", "count", "median", "p1", "least", "slower"];
        report(&format!(
            "{:34} {:22} {:>6} {:>7} {:>7} {:>7} {:>7}",
            heads[0], heads[1], heads[2], heads[3], heads[4], heads[5], heads[6]
        ));
        for ((subject, lane), mut ratios) in self.0 {
            ratios.all.sort_by(f64::total_cmp);
            let count = ratios.all.len();
            let at = |percent: usize| ratios.all[(count - 1) * percent / 100];
            let (least, p1, median, slower) = (at(0), at(1), at(50), ratios.slower);
            report(&format!(
                "{subject:34} {lane:22} {count:>6} {median:>6.2}x {p1:>6.2}x {least:>6.2}x {slower:>7}"
            ));
        }
    }
}
