//! `wasi:http`: requests to granted origins, connected to addresses that were checked.

use super::{address::is_public, connect::exchange};
use crate::{
    domain::{Denial, Grants, HostPattern, Limits, Origin, Scheme},
    runtime::{CallState, Watch},
};
use std::{net::IpAddr, sync::Arc, time::Duration};
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

/// Decides where requests may go.
#[derive(Clone)]
pub(super) struct Gate {
    grants: Arc<Grants>,
    watch: Arc<Watch>,
}

/// Where a request wants to go.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) scheme: Scheme,
    /// In lower case, with brackets around IPv6.
    pub(super) host: String,
    pub(super) port: u16,
}

impl Target {
    fn of(uri: &http::Uri) -> Option<Self> {
        let scheme = match uri.scheme_str()? {
            "http" => Scheme::Http,
            "https" => Scheme::Https,
            _ => return None,
        };
        let authority = uri.authority()?;
        if authority.as_str().contains('@') {
            return None;
        }
        let port = authority.port_u16().unwrap_or(scheme.default_port());
        Some(Self { scheme, host: authority.host().to_ascii_lowercase(), port })
    }

    fn origin(&self) -> String {
        Origin { scheme: self.scheme, host: HostPattern::Exact(self.host.clone()), port: self.port }.to_string()
    }
}

impl Gate {
    fn check_name(&self, target: &Target) -> Result<(), Error> {
        if self.grants.allows(target.scheme, &target.host, target.port) {
            return Ok(());
        }
        self.deny(target, "this origin is not granted");
        Err(Error::HttpRequestDenied)
    }

    /// Public addresses are fine; any other only where it is named itself in a grant, as an address or as `localhost`.
    pub(super) fn check_address(&self, target: &Target, address: IpAddr) -> Result<(), Error> {
        if is_public(address)
            || (target.host == "localhost" && address.is_loopback() && self.names(target, "localhost"))
        {
            return Ok(());
        }
        let literal = match address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        };
        if self.names(target, &literal) {
            return Ok(());
        }
        let address = Target { host: literal, ..target.clone() };
        self.deny(&address, &format!("`{}` leads to an address that is not public", target.host));
        Err(Error::DestinationIpProhibited)
    }

    /// Whether a grant names exactly this host.
    fn names(&self, target: &Target, host: &str) -> bool {
        let exact = |origin: &Origin| matches!(&origin.host, HostPattern::Exact(granted) if granted == host);
        self.grants
            .net
            .iter()
            .any(|origin| exact(origin) && origin.scheme == target.scheme && origin.port == target.port)
    }

    fn deny(&self, target: &Target, why: &str) {
        self.watch.deny(Denial::Net { origin: target.origin(), why: why.to_owned() });
    }
}

impl Egress {
    pub(crate) fn new(grants: Arc<Grants>, limits: &Limits, watch: Arc<Watch>) -> Self {
        let hooks = Hooks {
            gate: Gate { grants, watch },
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
            exchange(
                request,
                target?,
                gate,
                super::connect::Bounds { options: options.unwrap_or_default(), response, longest },
            )
            .await
        })
    }
}

impl WasiHttpView for CallState {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { hooks: &mut self.egress.hooks, table: &mut self.table, ctx: &mut self.egress.ctx }
    }
}
