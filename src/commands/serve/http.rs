//! Who may ask, and what is answered: the site, the contributor's view, and the stream of changes.

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::body::Body;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use pentan::disk;
use pentan::images::make;
use pentan::language::Language;
use pentan::write::Content;
use percent_encoding::percent_decode_str;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::preview::{Answer, Preview};
use super::view;

/// Everything that is served, to those who ask by one of the server's own names.
pub fn router(preview: Arc<Preview>, host: &str) -> Router {
    let names: Arc<str> = host.into();
    Router::new()
        .route("/_pentan/events", get(events))
        .route("/_pentan/{*path}", get(own))
        .route("/_pentan/", get(own))
        .fallback(site)
        .layer(middleware::map_response(headers))
        .layer(from_fn_with_state(names, guard))
        .with_state(preview)
}

/// Lets nobody in by another name (a page elsewhere whose name leads here), from another origin, or to do anything but read.
async fn guard(Shared(host): Shared<Arc<str>>, request: Request, next: Next) -> Response {
    match refused(&request, &host) {
        Some(status) => plain(status, &status.to_string()),
        None => next.run(request).await,
    }
}

fn refused(request: &Request, host: &str) -> Option<StatusCode> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some(StatusCode::METHOD_NOT_ALLOWED);
    }
    let text = |name| request.headers().get(name).map(|value| value.to_str().unwrap_or("?"));
    let Some(asked) = text(header::HOST) else { return Some(StatusCode::BAD_REQUEST) };
    let is_from_here = text(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://") == Some(asked));
    (!is_own_name(asked, host) || !is_from_here).then_some(StatusCode::FORBIDDEN)
}

/// Whether a `Host` is this server: `localhost`, the host it was told, or an address as digits, which no other site can be
/// called.
fn is_own_name(asked: &str, host: &str) -> bool {
    let name = match asked.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => asked,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost") || bare.eq_ignore_ascii_case(host) || bare.parse::<IpAddr>().is_ok()
}

async fn headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", header::HeaderValue::from_static("same-origin"));
    response
}

/// A file of the site.
async fn site(Shared(preview): Shared<Arc<Preview>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let is_head = request.method() == Method::HEAD;
    let answer = blocking(move || {
        let Ok(path) = percent_decode_str(&path).decode_utf8() else { return Ok(plain(StatusCode::NOT_FOUND, "404")) };
        let answer = preview.state().answer(&path)?;
        Ok(match answer {
            Answer::Found(name, Content::Bytes(bytes)) => bytes_of(StatusCode::OK, &name, bytes),
            // A file that has just gone is not there.
            Answer::Found(name, Content::File(file)) => match disk::read_resolved(&file) {
                Ok(bytes) => bytes_of(StatusCode::OK, &name, bytes),
                Err(_) => plain(StatusCode::NOT_FOUND, "404"),
            },
            Answer::Found(name, Content::Picture(recipe)) => match make(&recipe, &preview.cache) {
                Ok(bytes) => bytes_of(StatusCode::OK, &name, bytes),
                // It was changed a moment ago: the page that shows it is about to be another.
                Err(_) => plain(StatusCode::NOT_FOUND, "404"),
            },
            Answer::Moved(folder) => {
                let to = pentan::site::Url::new(folder).absolute("/");
                (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response()
            }
            Answer::NotFound(page) => bytes_of(StatusCode::NOT_FOUND, "404.html", page),
        })
    });
    let mut response = answer.await;
    if is_head {
        *response.body_mut() = Body::empty();
    }
    response
}

/// The contributor's view, and what pages of the preview load.
async fn own(Shared(preview): Shared<Arc<Preview>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let wanted = language(request.headers());
    blocking(move || {
        let path = percent_decode_str(&path).decode_utf8_lossy().into_owned();
        Ok(match view::answer(&preview, path.trim_start_matches("/_pentan/"), &query, wanted)? {
            Some((kind, bytes)) => bytes_of(StatusCode::OK, kind, bytes),
            None => plain(StatusCode::NOT_FOUND, "404"),
        })
    })
    .await
}

/// The first of pentan's languages that the reader's browser asks for.
fn language(headers: &HeaderMap) -> Option<Language> {
    let asked = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    asked.split(',').find_map(|tag| Language::from_tag(tag.trim().split(['-', ';']).next()?))
}

/// What a page is told, now and after each change.
async fn events(Shared(preview): Shared<Arc<Preview>>, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let path = url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "path").map(|(_, path)| path.into_owned());
    let Some(path) = path else { return plain(StatusCode::BAD_REQUEST, "?path=") };
    // Each stream is told of every change: so many pages nobody has open.
    let Ok(permit) = preview.streams.clone().try_acquire_owned() else {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "503");
    };
    let (send, receive) = mpsc::channel::<Event>(4);
    let mut changes = preview.changes();
    tokio::spawn(async move {
        let _permit = permit;
        let mut before = None;
        loop {
            let version = *changes.borrow_and_update();
            let (preview, path) = (preview.clone(), path.clone());
            // The contributor's view is of the whole hub: it is told of every change, and looks for itself what that means.
            let told = move || match path.starts_with("/_pentan/") {
                true => Ok(version.into()),
                false => preview.state().told(&path),
            };
            if let Ok(Ok(told)) = tokio::task::spawn_blocking(told).await {
                let told = told.to_string();
                if before.as_ref() != Some(&told) {
                    before = Some(told.clone());
                    if send.send(Event::default().data(told)).await.is_err() {
                        return;
                    }
                }
            }
            tokio::select! {
                changed = changes.changed() => if changed.is_err() { return },
                () = send.closed() => return,
            }
        }
    });
    Sse::new(ReceiverStream::new(receive).map(Ok::<_, Infallible>)).keep_alive(KeepAlive::default()).into_response()
}

/// Does what takes a while where it holds nobody up.
async fn blocking(work: impl FnOnce() -> Result<Response> + Send + 'static) -> Response {
    let done = tokio::task::spawn_blocking(work).await.context("a request");
    match done.and_then(|done| done) {
        Ok(response) => response,
        Err(error) => plain(StatusCode::INTERNAL_SERVER_ERROR, &format!("{error:#}")),
    }
}

fn plain(status: StatusCode, text: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text.to_owned()).into_response()
}

fn bytes_of(status: StatusCode, name: &str, bytes: Vec<u8>) -> Response {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = kind.type_() == "text" || matches!(kind.subtype().as_str(), "javascript" | "json" | "xml");
    let kind = if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    (status, [(header::CONTENT_TYPE, kind)], bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::is_own_name;

    #[test]
    fn only_names_that_no_other_site_can_have_are_let_in() {
        for own in
            ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "192.168.1.5:80", "LOCALHOST", "hub.local:4000"]
        {
            assert!(is_own_name(own, "hub.local"), "{own}");
        }
        for other in ["evil.example", "evil.example:4000", "localhost.evil.example", "", "127.0.0.1.evil.example"] {
            assert!(!is_own_name(other, "hub.local"), "{other}");
        }
    }
}
