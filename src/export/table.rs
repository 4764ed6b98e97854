//! Tables, written twice: as JSON Lines and as CSV (RFC 4180).

use serde_json::Value as Json;

use crate::csv;

/// A table: the same columns in every row.
pub struct Table {
    /// What its files are called, without their endings.
    pub name: String,
    columns: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is said.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
    /// A yes or no.
    Flag(bool),
    /// Several texts, each on one line.
    List(Vec<String>),
}

/// A row while it is put together: a cell a column, in order.
pub type Row = Vec<(String, Cell)>;

impl Table {
    /// A table of these rows. All have the columns of the first one; a table without a row has no columns and is not written.
    pub fn new(name: &str, rows: Vec<Row>) -> Table {
        let columns = rows.first().map(|row| row.iter().map(|(column, _)| column.clone()).collect()).unwrap_or_default();
        let rows = rows.into_iter().map(|row| row.into_iter().map(|(_, cell)| cell).collect()).collect();
        Table { name: name.to_owned(), columns, rows }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A JSON object a line, its keys in the order of the columns.
    pub fn json_lines(&self) -> String {
        let field = |(column, cell): (&String, &Cell)| format!("{}:{}", Json::from(column.as_str()), cell.json());
        let line = |row: &Vec<Cell>| {
            let fields: Vec<String> = self.columns.iter().zip(row).map(field).collect();
            format!("{{{}}}\n", fields.join(","))
        };
        self.rows.iter().map(line).collect()
    }

    /// The same for spreadsheets. It begins with a byte order mark, without which some of them take Welsh letters for others.
    pub fn csv(&self) -> String {
        let line = |cells: Vec<String>| cells.join(",") + "\r\n";
        let head = line(self.columns.iter().map(|column| csv::cell(column)).collect());
        let rows = self.rows.iter().map(|row| line(row.iter().map(Cell::csv).collect()));
        format!("\u{FEFF}{head}{}", rows.collect::<String>())
    }
}

impl Cell {
    fn json(&self) -> Json {
        match self {
            Cell::Nothing => Json::Null,
            Cell::Text(text) => text.as_str().into(),
            Cell::Number(number) => (*number).into(),
            Cell::Flag(flag) => (*flag).into(),
            Cell::List(texts) => texts.as_slice().into(),
        }
    }

    fn csv(&self) -> String {
        match self {
            Cell::Nothing => String::new(),
            Cell::Text(text) => csv::cell(text),
            Cell::Number(number) => number.to_string(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::List(texts) => csv::cell(&texts.join("\n")),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Cell {
        Cell::Flag(flag)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Number(number.into())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Cell {
        cell.map_or(Cell::Nothing, Into::into)
    }
}

impl FromIterator<String> for Cell {
    /// A line break inside one of the texts becomes a space, so that a line is a text.
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Cell {
        Cell::List(texts.into_iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
    }
}

impl<'t> FromIterator<&'t String> for Cell {
    fn from_iter<I: IntoIterator<Item = &'t String>>(texts: I) -> Cell {
        texts.into_iter().cloned().collect()
    }
}
