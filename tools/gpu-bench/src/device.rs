//! The graphics processor, by Vulkan.

use std::{error::Error, sync::mpsc};

use gpu_worker::{
    Batch,
    batch::{ENTRY, KEPT, PROGRAM, TASK_WORDS},
};
use pow::Job;

const TASK_BYTES: u64 = TASK_WORDS as u64 * 4;
const ANSWER_BYTES: u64 = (KEPT as u64 + 1) * 4;

/// A device with the program and two lanes.
pub(crate) struct Device {
    name: String,
    inner: wgpu::Device,
    queue: wgpu::Queue,
    pipeline: wgpu::ComputePipeline,
    lanes: Vec<Lane>,
}

struct Lane {
    task: wgpu::Buffer,
    kept: wgpu::Buffer,
    read: wgpu::Buffer,
    group: wgpu::BindGroup,
}

impl Device {
    /// The fastest adapter there is.
    pub(crate) fn open() -> Result<Self, Box<dyn Error>> {
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
            backends: wgpu::Backends::VULKAN,
            ..wgpu::InstanceDescriptor::new_without_display_handle()
        });
        let adapter = pollster::block_on(instance.request_adapter(&wgpu::RequestAdapterOptions {
            power_preference: wgpu::PowerPreference::HighPerformance,
            ..Default::default()
        }))?;
        let info = adapter.get_info();
        let (device, queue) =
            pollster::block_on(adapter.request_device(&wgpu::DeviceDescriptor {
                required_limits:
                    wgpu::Limits::downlevel_defaults().using_resolution(adapter.limits()),
                ..Default::default()
            }))?;
        let module = device.create_shader_module(wgpu::ShaderModuleDescriptor {
            label: None,
            source: wgpu::ShaderSource::Wgsl(PROGRAM.into()),
        });
        let pipeline = device.create_compute_pipeline(&wgpu::ComputePipelineDescriptor {
            label: None,
            layout: None,
            module: &module,
            entry_point: Some(ENTRY),
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            cache: None,
        });
        let lanes = (0..2).map(|_| Lane::new(&device, &pipeline)).collect();
        Ok(Self {
            name: format!(
                "{} ({:?}, {} {})",
                info.name, info.device_type, info.driver, info.driver_info
            ),
            inner: device,
            queue,
            pipeline,
            lanes,
        })
    }

    /// What it is.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Has a batch done.
    pub(crate) fn ask(
        &self,
        lane: usize,
        batch: &Batch,
        job: &Job,
    ) -> Result<Vec<u32>, Box<dyn Error>> {
        self.begin(lane, batch, job);
        self.finish(lane)
    }

    /// Begins a batch in a lane.
    pub(crate) fn begin(&self, lane: usize, batch: &Batch, job: &Job) {
        let lane = &self.lanes[lane];
        self.queue
            .write_buffer(&lane.task, 0, &bytes(&batch.task(job)));
        self.queue.write_buffer(&lane.kept, 0, &[0; 4]);
        let mut encoder = self
            .inner
            .create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let mut pass = encoder.begin_compute_pass(&wgpu::ComputePassDescriptor::default());
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, &lane.group, &[]);
        let [x, y] = batch.groups();
        pass.dispatch_workgroups(x, y, 1);
        drop(pass);
        encoder.copy_buffer_to_buffer(&lane.kept, 0, &lane.read, 0, ANSWER_BYTES);
        self.queue.submit([encoder.finish()]);
    }

    /// Waits for the batch of a lane.
    pub(crate) fn finish(&self, lane: usize) -> Result<Vec<u32>, Box<dyn Error>> {
        let read = &self.lanes[lane].read;
        let (told, hears) = mpsc::channel();
        read.slice(..)
            .map_async(wgpu::MapMode::Read, move |mapped| {
                let _ = told.send(mapped);
            });
        loop {
            self.inner.poll(wgpu::PollType::Poll)?;
            match hears.try_recv() {
                Ok(mapped) => break mapped?,
                Err(mpsc::TryRecvError::Empty) => std::hint::spin_loop(),
                Err(gone @ mpsc::TryRecvError::Disconnected) => return Err(gone.into()),
            }
        }
        let mapped = read.slice(..).get_mapped_range()?;
        let (words, _) = mapped.as_chunks::<4>();
        let words = words.iter().copied().map(u32::from_le_bytes).collect();
        drop(mapped);
        read.unmap();
        Ok(words)
    }
}

impl Lane {
    fn new(device: &wgpu::Device, pipeline: &wgpu::ComputePipeline) -> Self {
        let buffer = |size, usage| {
            device.create_buffer(&wgpu::BufferDescriptor {
                label: None,
                size,
                usage,
                mapped_at_creation: false,
            })
        };
        let task = buffer(
            TASK_BYTES,
            wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST,
        );
        let kept = buffer(
            ANSWER_BYTES,
            wgpu::BufferUsages::STORAGE
                | wgpu::BufferUsages::COPY_SRC
                | wgpu::BufferUsages::COPY_DST,
        );
        let read = buffer(
            ANSWER_BYTES,
            wgpu::BufferUsages::MAP_READ | wgpu::BufferUsages::COPY_DST,
        );
        let group = device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: None,
            layout: &pipeline.get_bind_group_layout(0),
            entries: &[
                wgpu::BindGroupEntry {
                    binding: 0,
                    resource: task.as_entire_binding(),
                },
                wgpu::BindGroupEntry {
                    binding: 1,
                    resource: kept.as_entire_binding(),
                },
            ],
        });
        Self {
            task,
            kept,
            read,
            group,
        }
    }
}

fn bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}
