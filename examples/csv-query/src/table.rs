//! Opens a CSV file as named columns and streams its rows.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek};
use std::path::Path;

use csv::{ByteRecord, Reader, ReaderBuilder, StringRecord};
use kami::Context;

use crate::columns::Columns;
use crate::error::TableError;
use crate::folder;

/// How many bytes of the first line are looked at to find the delimiter.
const PEEK: u64 = 64 << 10;
/// How many rows pass between two progress reports.
const STRIDE: u64 = 20_000;

/// An open file.
pub(crate) struct Table {
    /// Its columns.
    pub(crate) columns: Columns,
    /// What separates its fields.
    pub(crate) delimiter: char,
    name: String,
    bytes: u64,
    reader: Reader<BufReader<File>>,
}

/// What a whole scan saw.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scan {
    /// Rows in the file.
    pub(crate) rows: u64,
    /// Rows with more or fewer fields than the header.
    pub(crate) ragged: u64,
}

impl Table {
    /// Opens the file `name` under `root`.
    pub(crate) fn open(root: &Path, name: &str) -> Result<Self, TableError> {
        let path = folder::resolve(root, name)?;
        let io = |source| TableError::Io { name: name.to_owned(), source };
        let file = File::open(path).map_err(|source| match source.kind() {
            ErrorKind::NotFound => TableError::NoFile { name: name.to_owned() },
            _ => io(source),
        })?;
        let bytes = file.metadata().map_err(io)?.len();
        let mut file = BufReader::new(file);
        let delimiter = delimiter(&mut file, name)?;
        let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(file);
        let header = reader.byte_headers().map_err(|source| broken(name, source))?;
        let header = StringRecord::from_byte_record_lossy(header.clone());
        if header.is_empty() {
            return Err(TableError::NoHeader { name: name.to_owned() });
        }
        let columns = Columns::from_header(header.iter());
        Ok(Self { columns, delimiter: delimiter.into(), name: name.to_owned(), bytes, reader })
    }

    /// Hands every row to `visit`, one at a time, reporting progress as it goes.
    pub(crate) fn scan(
        mut self,
        context: &Context,
        mut visit: impl FnMut(&StringRecord) -> Result<(), TableError>,
    ) -> Result<Scan, TableError> {
        let width = self.columns.names().len();
        let mut scan = Scan::default();
        let mut record = ByteRecord::new();
        while self.reader.read_byte_record(&mut record).map_err(|e| broken(&self.name, e))? {
            let row = StringRecord::from_byte_record_lossy(record);
            scan.rows += 1;
            scan.ragged += u64::from(row.len() != width);
            visit(&row)?;
            if scan.rows.is_multiple_of(STRIDE) {
                self.report(context, scan.rows)?;
            }
            record = row.into_byte_record();
        }
        Ok(scan)
    }

    fn report(&self, context: &Context, rows: u64) -> Result<(), TableError> {
        if context.cancelled() {
            return Err(TableError::Cancelled);
        }
        let done = self.reader.position().byte();
        context.progress(done).of(self.bytes).message(format!("{rows} rows"));
        Ok(())
    }
}

fn broken(name: &str, source: csv::Error) -> TableError {
    TableError::Csv { name: name.to_owned(), source }
}

/// The most frequent of the usual delimiters in the first line, outside of quotes.
fn delimiter(file: &mut BufReader<File>, name: &str) -> Result<u8, TableError> {
    let io = |source| TableError::Io { name: name.to_owned(), source };
    let mut line = Vec::new();
    file.by_ref().take(PEEK).read_until(b'\n', &mut line).map_err(io)?;
    file.rewind().map_err(io)?;
    if line.starts_with(b"\xff\xfe") || line.starts_with(b"\xfe\xff") {
        return Err(TableError::Utf16 { name: name.to_owned() });
    }
    let bare: Vec<u8> = line.split(|&byte| byte == b'"').step_by(2).flatten().copied().collect();
    let count = |delimiter: u8| bare.iter().filter(|&&byte| byte == delimiter).count();
    // The last of several maxima wins, and a comma is the best guess for a single column.
    let candidates = [b'|', b'\t', b';', b','];
    Ok(candidates.into_iter().max_by_key(|&delimiter| count(delimiter)).unwrap_or(b','))
}

#[cfg(test)]
mod tests;
