//! Servers that send too much, too little or too slowly.

use super::getting::{MOST, get};
use crate::web::{Reply, Server};
use std::io;

#[tokio::test]
async fn test_get_of_an_endless_body_stops_at_the_limit() -> io::Result<()> {
    let server = Server::start([("/endless", Reply::endless())])?;

    let got = get(&server, "/endless").await;

    assert_eq!(got, Err("download-too-large"));
    Ok(())
}

#[tokio::test]
async fn test_get_of_a_file_up_to_the_limit_works_and_beyond_does_not() -> io::Result<()> {
    let most = usize::try_from(MOST).map_err(io::Error::other)?;
    let server = Server::start([("/most", Reply::file(vec![1; most])), ("/more", Reply::file(vec![1; most + 1]))])?;

    assert_eq!(get(&server, "/most").await.map(|bytes| bytes.len()), Ok(most));
    assert_eq!(get(&server, "/more").await, Err("download-too-large"));
    Ok(())
}

#[tokio::test]
async fn test_get_with_a_length_that_lies_is_not_taken_in() -> io::Result<()> {
    let server = Server::start([
        ("/shorter", Reply::lie("bytes", 1000)),
        ("/longer", Reply::lie("bytes and more", 5)),
        ("/huge", Reply::lie("bytes", 1 << 40)),
    ])?;

    assert_eq!(get(&server, "/shorter").await, Err("download-cut-short"));
    // what follows is no part of the answer
    assert_eq!(get(&server, "/longer").await, Ok(b"bytes".to_vec()));
    assert_eq!(get(&server, "/huge").await, Err("download-too-large"));
    Ok(())
}

#[tokio::test]
async fn test_get_from_a_slow_server_gives_up() -> io::Result<()> {
    let server = Server::start([("/silence", Reply::silence()), ("/dripping", Reply::dripping())])?;

    assert_eq!(get(&server, "/silence").await, Err("download-too-slow"));
    assert_eq!(get(&server, "/dripping").await, Err("download-too-slow"));
    Ok(())
}
