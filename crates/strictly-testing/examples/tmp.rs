use std::sync::Arc;
use std::time::Instant;
use strictly_contract::Direction;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};
use strictly_testing::*;
fn main() {
    let quiet = std::env::var("QUIET").is_ok();
    for path in std::env::args().skip(1) {
        let mut sources = Sources::new();
        sources.add(&path, std::fs::read_to_string(&path).unwrap());
        let (model, d) = load(&sources);
        assert!(!d.has_errors(), "{}", d.render(&sources));
        let contracts = match lower(&model, &sources, &Selection::all()) {
            Ok(c) => c,
            Err(d) => {
                println!("{path}: {}", d.render(&sources));
                continue;
            }
        };
        for c in contracts {
            let c = Arc::new(c);
            let t = Instant::now();
            let book = Casebook::new(&c);
            let t_book = t.elapsed();
            let t = Instant::now();
            let (mut n, mut bytes, mut total, mut bound) = (0, 0, Score::default(), (0, 0));
            let mut unmade = 0;
            let mut scored = std::time::Duration::ZERO;
            for op in &c.operations {
                let mut shapes =
                    vec![(&op.input, Direction::Input), (&op.output, Direction::Output)];
                shapes.extend(op.errors.iter().map(|e| (e, Direction::Output)));
                for (id, dir) in shapes {
                    let suite = match book.suite(id, dir) {
                        Ok(s) => s,
                        Err(e) => {
                            println!("{e}");
                            continue;
                        }
                    };
                    n += suite.cases().len();
                    bytes += suite.cases().iter().map(|c| c.json().len()).sum::<usize>();
                    let t = Instant::now();
                    let score = suite.score();
                    scored += t.elapsed();
                    if !quiet {
                        let b = suite.score_of(|c| c.class != Class::Witness);
                        bound.0 += b.killed();
                        bound.1 += b.killable();
                    }
                    if !quiet {
                        println!("{id}\n{score}");
                        for u in suite.unmade() {
                            println!("  unmade {u}");
                        }
                        println!("{:?}", suite.left_out());
                    }
                    unmade += suite.unmade().len();
                    total.add(score);
                }
            }
            let und: usize = total.rows.values().map(|r| r.undecided.len()).sum();
            let unr: usize = total.rows.values().map(|r| r.unreachable.len()).sum();
            let eq: usize = total.rows.values().map(|r| r.equivalent).sum();
            println!(
                "{path}: book {t_book:?}, {n} cases, {bytes} bytes, unmade {unmade}, {}/{} {} %, eq {eq} unreach {unr} undecided {und}, boundaries {bound:?}, {:?} (score {scored:?})",
                total.killed(),
                total.killable(),
                total.percent(),
                t.elapsed()
            );
        }
    }
}
