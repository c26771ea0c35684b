//! `wasi:http`: the client of one call, which counts requests and sends those that may go out.

use super::{
    connect::{Bounds, exchange},
    gate::Gate,
    target::Target,
};
use crate::{
    domain::{Grants, Limits},
    runtime::{CallState, Watch},
};
use std::{sync::Arc, time::Duration};
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, WasiHttpCtx, WasiHttpCtxView, WasiHttpHooks, WasiHttpView};

/// A request's answer, and what goes on with its connection.
pub(super) type Exchange = (http::Response<WasiBody>, Box<dyn Future<Output = Result<(), Error>> + Send>);

/// The HTTP client of one call.
pub(crate) struct Egress {
    ctx: WasiHttpCtx,
    hooks: Hooks,
}

struct Hooks {
    gate: Gate,
    left: u32,
    response: u64,
    longest: Duration,
}

impl Egress {
    pub(crate) fn new(grants: Arc<Grants>, limits: &Limits, watch: Arc<Watch>) -> Self {
        let hooks = Hooks {
            gate: Gate::new(grants, watch),
            left: limits.http_requests,
            response: limits.http_response.bytes(),
            longest: limits.time.duration(),
        };
        Self { ctx: WasiHttpCtx::new(), hooks }
    }
}

impl Hooks {
    fn admit(&mut self, uri: &http::Uri) -> Result<Target, Error> {
        let target = Target::of(uri).ok_or(Error::HttpRequestUriInvalid)?;
        self.gate.check_name(&target)?;
        self.left = self.left.checked_sub(1).ok_or(Error::ConnectionLimitReached)?;
        Ok(target)
    }
}

impl WasiHttpHooks for Hooks {
    fn send_request(
        &mut self,
        request: http::Request<WasiBody>,
        options: Option<RequestOptions>,
        _done: Box<dyn Future<Output = Result<(), Error>> + Send>,
    ) -> Box<dyn Future<Output = Result<Exchange, Error>> + Send> {
        let target = self.admit(request.uri());
        let (gate, response, longest) = (self.gate.clone(), self.response, self.longest);
        Box::new(async move {
            exchange(request, target?, gate, Bounds { options: options.unwrap_or_default(), response, longest }).await
        })
    }
}

impl WasiHttpView for CallState {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { hooks: &mut self.egress.hooks, table: &mut self.table, ctx: &mut self.egress.ctx }
    }
}
