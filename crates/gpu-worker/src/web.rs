//! WebGPU, as much of it as is needed. The names are the standard's, and `web-sys` has them behind a
//! flag for all of a build alone.

use js_sys::{Array, ArrayBuffer, Object, Promise, Reflect, Uint32Array};
use pow::message::Failure;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, console};

use crate::batch::{Answer, ENTRY, KEPT, PROGRAM, TASK_WORDS};

#[wasm_bindgen]
extern "C" {
    type Scope;
    #[wasm_bindgen(method, getter)]
    fn navigator(this: &Scope) -> Navigator;

    type Navigator;
    #[wasm_bindgen(method, getter)]
    fn gpu(this: &Navigator) -> Option<Gpu>;

    type Gpu;
    #[wasm_bindgen(method, js_name = requestAdapter)]
    fn request_adapter(this: &Gpu, options: &Object) -> Promise;

    type Adapter;
    #[wasm_bindgen(method, js_name = requestDevice)]
    fn request_device(this: &Adapter) -> Promise;

    type GpuDevice;
    #[wasm_bindgen(method, getter)]
    fn lost(this: &GpuDevice) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn queue(this: &GpuDevice) -> Queue;
    #[wasm_bindgen(method, js_name = createShaderModule)]
    fn create_shader_module(this: &GpuDevice, descriptor: &Object) -> JsValue;
    #[wasm_bindgen(method, js_name = createComputePipelineAsync)]
    fn create_compute_pipeline(this: &GpuDevice, descriptor: &Object) -> Promise;
    #[wasm_bindgen(method, catch, js_name = createBuffer)]
    fn create_buffer(this: &GpuDevice, descriptor: &Object) -> Result<Buffer, JsValue>;
    #[wasm_bindgen(method, js_name = createBindGroup)]
    fn create_bind_group(this: &GpuDevice, descriptor: &Object) -> JsValue;
    #[wasm_bindgen(method, js_name = createCommandEncoder)]
    fn create_command_encoder(this: &GpuDevice) -> Encoder;

    type Queue;
    #[wasm_bindgen(method, catch, js_name = writeBuffer)]
    fn write_buffer(
        this: &Queue,
        buffer: &Buffer,
        offset: u32,
        data: &Uint32Array,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn submit(this: &Queue, commands: &Array);

    #[derive(Clone)]
    type Buffer;
    #[wasm_bindgen(method, js_name = mapAsync)]
    fn map_async(this: &Buffer, mode: u32) -> Promise;
    #[wasm_bindgen(method, catch, js_name = getMappedRange)]
    fn mapped_range(this: &Buffer) -> Result<ArrayBuffer, JsValue>;
    #[wasm_bindgen(method)]
    fn unmap(this: &Buffer);

    type Pipeline;
    #[wasm_bindgen(method, js_name = getBindGroupLayout)]
    fn bind_group_layout(this: &Pipeline, group: u32) -> JsValue;

    type Encoder;
    #[wasm_bindgen(method, js_name = beginComputePass)]
    fn begin_compute_pass(this: &Encoder) -> Pass;
    #[wasm_bindgen(method, js_name = copyBufferToBuffer)]
    fn copy(this: &Encoder, from: &Buffer, at: u32, to: &Buffer, to_at: u32, size: u32);
    #[wasm_bindgen(method)]
    fn finish(this: &Encoder) -> JsValue;

    type Pass;
    #[wasm_bindgen(method, js_name = setPipeline)]
    fn set_pipeline(this: &Pass, pipeline: &Pipeline);
    #[wasm_bindgen(method, js_name = setBindGroup)]
    fn set_bind_group(this: &Pass, index: u32, group: &JsValue);
    #[wasm_bindgen(method, js_name = dispatchWorkgroups)]
    fn dispatch(this: &Pass, x: u32, y: u32);
    #[wasm_bindgen(method)]
    fn end(this: &Pass);
}

// `GPUBufferUsage` and `GPUMapMode`.
const MAP_READ: u32 = 0x1;
const COPY_SRC: u32 = 0x4;
const COPY_DST: u32 = 0x8;
const UNIFORM: u32 = 0x40;
const STORAGE: u32 = 0x80;
const READ: u32 = 0x1;

const WORD_BYTES: u32 = 4;
#[expect(clippy::cast_possible_truncation, reason = "a few hundred words")]
const TASK_BYTES: u32 = TASK_WORDS as u32 * WORD_BYTES;
#[expect(clippy::cast_possible_truncation, reason = "a few hundred words")]
const ANSWER_BYTES: u32 = (KEPT as u32 + 1) * WORD_BYTES;

/// A graphics processor with the program.
pub(crate) struct Device {
    inner: GpuDevice,
    queue: Queue,
    pipeline: Pipeline,
}

/// What one batch at a time needs of its own.
pub(crate) struct Lane {
    task: Buffer,
    kept: Buffer,
    read: Buffer,
    group: JsValue,
}

impl Device {
    /// Takes the graphics processor that the browser offers.
    ///
    /// # Errors
    /// [`Failure::NoAdapter`] and [`Failure::NoDevice`].
    pub(crate) async fn open(scope: &DedicatedWorkerGlobalScope) -> Result<Self, Failure> {
        let scope: &Scope = scope.unchecked_ref();
        let gpu = scope.navigator().gpu().ok_or(Failure::NoAdapter)?;
        let options = object(&[("powerPreference", "high-performance".into())]);
        let adapter = JsFuture::from(gpu.request_adapter(&options)).await;
        let adapter = adapter.map_err(|error| say(Failure::NoAdapter, &error))?;
        if adapter.is_null() || adapter.is_undefined() {
            return Err(Failure::NoAdapter);
        }
        let adapter: Adapter = adapter.unchecked_into();
        let no_device = |error: JsValue| say(Failure::NoDevice, &error);
        let device = JsFuture::from(adapter.request_device()).await;
        let device: GpuDevice = device.map_err(no_device)?.unchecked_into();
        let module = device.create_shader_module(&object(&[("code", PROGRAM.into())]));
        let compute = object(&[("module", module), ("entryPoint", ENTRY.into())]);
        let descriptor = object(&[("layout", "auto".into()), ("compute", compute.into())]);
        let pipeline = JsFuture::from(device.create_compute_pipeline(&descriptor)).await;
        Ok(Self {
            queue: device.queue(),
            pipeline: pipeline.map_err(no_device)?.unchecked_into(),
            inner: device,
        })
    }

    /// Comes back when the graphics processor is lost.
    pub(crate) async fn lost(&self) {
        // The promise is never rejected.
        let _ = JsFuture::from(self.inner.lost()).await;
    }

    /// A new lane.
    ///
    /// # Errors
    /// [`Failure::NoDevice`] if there is no memory for it.
    pub(crate) fn lane(&self) -> Result<Lane, Failure> {
        let buffer = |size: u32, usage: u32| {
            let descriptor = object(&[("size", size.into()), ("usage", usage.into())]);
            let buffer = self.inner.create_buffer(&descriptor);
            buffer.map_err(|error| say(Failure::NoDevice, &error))
        };
        let task = buffer(TASK_BYTES, UNIFORM | COPY_DST)?;
        let kept = buffer(ANSWER_BYTES, STORAGE | COPY_SRC | COPY_DST)?;
        let read = buffer(ANSWER_BYTES, MAP_READ | COPY_DST)?;
        let entry = |binding: u32, buffer: &Buffer| -> JsValue {
            let resource = object(&[("buffer", buffer.into())]);
            object(&[("binding", binding.into()), ("resource", resource.into())]).into()
        };
        let entries = Array::of2(&entry(0, &task), &entry(1, &kept));
        let layout = self.pipeline.bind_group_layout(0);
        let descriptor = object(&[("layout", layout), ("entries", entries.into())]);
        Ok(Lane {
            group: self.inner.create_bind_group(&descriptor),
            task,
            kept,
            read,
        })
    }

    /// Has a task done in a lane; gives how many nonces were kept, and the nonces.
    ///
    /// # Errors
    /// [`Failure::Lost`] if the graphics processor is lost meanwhile.
    pub(crate) async fn ask(
        &self,
        lane: &Lane,
        task: &[u32; TASK_WORDS],
        [x, y]: [u32; 2],
    ) -> Result<Vec<u32>, Failure> {
        let lost = |error: JsValue| say(Failure::Lost, &error);
        let task = Uint32Array::from(task.as_slice());
        self.queue
            .write_buffer(&lane.task, 0, &task)
            .map_err(lost)?;
        let none = Uint32Array::new_with_length(1);
        self.queue
            .write_buffer(&lane.kept, 0, &none)
            .map_err(lost)?;
        let encoder = self.inner.create_command_encoder();
        let pass = encoder.begin_compute_pass();
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, &lane.group);
        pass.dispatch(x, y);
        pass.end();
        encoder.copy(&lane.kept, 0, &lane.read, 0, ANSWER_BYTES);
        self.queue.submit(&Array::of1(&encoder.finish()));
        JsFuture::from(lane.read.map_async(READ))
            .await
            .map_err(lost)?;
        let words = lane.read.mapped_range().map_err(lost)?;
        let words = Uint32Array::new(&words).to_vec();
        lane.read.unmap();
        Ok(words)
    }
}

/// An answer as it was read.
pub(crate) fn answer(words: &[u32]) -> Answer<'_> {
    let (&count, nonces) = words.split_first().unwrap_or((&0, &[]));
    Answer { count, nonces }
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting fails for objects that are frozen or proxies alone, and this one is new.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

/// Writes what the browser says to the console.
fn say(failure: Failure, error: &JsValue) -> Failure {
    console::warn_2(&format!("gpu-worker: {failure:?}:").into(), error);
    failure
}
