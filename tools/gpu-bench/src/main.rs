//! The page's WGSL program through Vulkan: `gpu-bench [SECONDS]` compares it with the CPU, nonce by nonce,
//! then times it as the page's worker uses it, and in one large batch after the other.
//!
//! A browser translates the same text with its own compiler and runs it by the same driver, so this says
//! what the graphics processor can do, and what a browser adds to that is not in it.

#![expect(
    clippy::disallowed_types,
    reason = "a benchmark needs a clock, and this one runs natively"
)]

mod device;

use std::{
    env,
    error::Error,
    time::{Duration, Instant},
};

use gpu_worker::{
    Batch,
    batch::{Answer, WrongAnswer},
    trials,
};
use pow::{Job, NonceRange};

use crate::device::Device;

/// Nonces whose hashes are all compared with the CPU's.
const COMPARED: u32 = 1 << 22;
/// Batches of one measurement are under way at once, as in the page's worker.
const LANES: usize = 2;
/// Sizes of batches that are timed, as powers of two.
const SIZES: [u32; 6] = [16, 18, 20, 22, 24, 28];

fn main() -> Result<(), Box<dyn Error>> {
    let seconds = match env::args().nth(1) {
        Some(text) => text.parse()?,
        None => 2.0,
    };
    let device = Device::open()?;
    println!("adapter: {}", device.name());
    check(&device)?;
    let mut last = f64::INFINITY;
    for size in SIZES {
        if f64::from(1_u32 << size) > last {
            println!("batches of 2^{size} would take more than a second");
            break;
        }
        let rate = rate(&device, 1 << size, Duration::from_secs_f64(seconds))?;
        println!("batches of 2^{size}: {:.1} MH/s", rate / 1e6);
        last = rate;
    }
    Ok(())
}

/// The trials of the page's worker, and a longer one: all that the program names, and nothing else, has
/// the hash that the CPU says.
fn check(device: &Device) -> Result<(), Box<dyn Error>> {
    let mut compared = 0;
    for (job, batch) in trials() {
        compare(device, &job, &batch)?;
        compared += batch.range().count();
    }
    // A batch has 2^19 nonces, so that of each some 16 are named.
    let mut header = [0; 80];
    let step = 1 << 19;
    for (place, first) in (0..COMPARED).step_by(step as usize).enumerate() {
        header[place % 76] ^= 0x5a;
        let job = Job::new(&header, &[0; 32]);
        let last = first.wrapping_mul(1_021).saturating_add(step - 1);
        let range = NonceRange::new(last - (step - 1), last).ok_or("no range")?;
        compare(device, &job, &Batch::new(&job, range))?;
        compared += range.count();
    }
    println!("checked: {compared} nonces, the same as by the CPU");
    Ok(())
}

fn compare(device: &Device, job: &Job, batch: &Batch) -> Result<(), Box<dyn Error>> {
    let words = device.ask(0, batch, job)?;
    if batch.is_exactly(job, answer(&words)) {
        Ok(())
    } else {
        Err(format!("wrong in {:?}: {words:?}", batch.range()).into())
    }
}

fn answer(words: &[u32]) -> Answer<'_> {
    let (&count, nonces) = words.split_first().unwrap_or((&0, &[]));
    Answer { count, nonces }
}

/// Hashes a second in batches of a size, two under way at once, the CPU checking what is named.
fn rate(device: &Device, nonces: u32, time: Duration) -> Result<f64, Box<dyn Error>> {
    let job = Job::new(&[7; 80], &[0; 32]);
    let batch = |nth: u32| {
        let first = nth.wrapping_mul(nonces);
        let range = NonceRange::new(first, first.saturating_add(nonces - 1));
        Batch::new(&job, range.unwrap_or(NonceRange::ALL))
    };
    let finish = |nth: u32| -> Result<(), Box<dyn Error>> {
        let words = device.finish(nth as usize % LANES)?;
        batch(nth)
            .check(&job, answer(&words))
            .map(drop)
            .map_err(|wrong: WrongAnswer| format!("{wrong:?}").into())
    };
    // What is compiled or clocked up at first is left out.
    for nth in 0..4 {
        device.ask(0, &batch(nth), &job)?;
    }
    let began = Instant::now();
    let mut asked = 0;
    let mut done = 0;
    while began.elapsed() < time {
        while asked < done + u32::try_from(LANES)? {
            device.begin(asked as usize % LANES, &batch(asked), &job);
            asked += 1;
        }
        finish(done)?;
        done += 1;
    }
    let elapsed = began.elapsed().as_secs_f64();
    let rate = f64::from(done) * f64::from(nonces) / elapsed;
    while done < asked {
        finish(done)?;
        done += 1;
    }
    Ok(rate)
}
