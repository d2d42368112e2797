//! The node and what is known of it.

use std::{ops::Deref, rc::Rc};

use yew::prelude::*;

use super::node_view::NodeView;
use crate::services::node::NodeHandle;

/// The node and its latest view; the fields of the view are reached directly.
#[derive(Clone, PartialEq)]
pub(crate) struct NodeContext {
    node: NodeHandle,
    view: Rc<NodeView>,
}

impl NodeContext {
    /// Both together.
    pub(super) fn new(node: NodeHandle, view: Rc<NodeView>) -> Self {
        Self { node, view }
    }

    /// The handle to ask the node with.
    pub(crate) fn handle(&self) -> NodeHandle {
        self.node.clone()
    }
}

impl Deref for NodeContext {
    type Target = NodeView;

    fn deref(&self) -> &NodeView {
        &self.view
    }
}

/// The node; the component is drawn again whenever its view changes.
#[hook]
pub(crate) fn use_node() -> NodeContext {
    use_context::<NodeContext>().expect("inside NodeProvider")
}
