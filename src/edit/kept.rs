//! How edits are kept, in files and in the browser: `{"hide": {"row": {"table": "numbers", "key": "…"}}}`.

use super::{Edit, RowKey, Table};
use crate::text::json::{Json, Writer};

const TABLES: [(Table, &str); 3] = [(Table::Numbers, "numbers"), (Table::Quotes, "quotes"), (Table::Names, "names")];

impl RowKey {
    fn of_json(json: &Json) -> Option<RowKey> {
        let named = json.text_of("table")?;
        let (table, _) = TABLES.into_iter().find(|(_, name)| *name == named)?;
        Some(RowKey { table, key: json.text_of("key")? })
    }

    fn write_json(&self, to: &mut Writer) {
        to.open('{');
        let name = TABLES.into_iter().find(|(table, _)| *table == self.table).map(|(_, name)| name);
        to.name("table").maybe(name);
        to.name("key").text(&self.key);
        to.close('}');
    }
}

/// A list of edits, as it is kept.
pub fn written(edits: &[Edit], to: &mut Writer) {
    to.open('[');
    edits.iter().for_each(|edit| edit.write_json(to));
    to.close(']');
}

/// The "edits" of what is kept. None where there are none, or one that cannot be read.
pub fn read(kept: &Json) -> Option<Vec<Edit>> {
    kept.items_of("edits")?.iter().map(Edit::of_json).collect()
}

impl Edit {
    fn of_json(json: &Json) -> Option<Edit> {
        let Json::Fields(fields) = json else { return None };
        let [(act, of)] = fields.as_slice() else { return None };
        let row = RowKey::of_json(of.get("row")?)?;
        let (article, text) = (|| of.count_of("article"), || of.text_of("text"));
        Some(match act.as_str() {
            "merge" => Edit::Merge { row, into: RowKey::of_json(of.get("into")?)? },
            "split" => Edit::Split { row, article: article()? },
            "take-out" => Edit::TakeOut { row, article: article()?, text: text()? },
            "add" => Edit::Add { row, article: article()?, text: text()?, nth: of.count_of("nth")? },
            "rename" => Edit::Rename { row, label: of.text_of("label")? },
            "note" => Edit::Note { row, text: text()? },
            "hide" => Edit::Hide { row },
            "confirm" => Edit::Confirm { row },
            _ => return None,
        })
    }

    fn write_json(&self, to: &mut Writer) {
        to.open('{');
        to.name(match self {
            Edit::Merge { .. } => "merge",
            Edit::Split { .. } => "split",
            Edit::TakeOut { .. } => "take-out",
            Edit::Add { .. } => "add",
            Edit::Rename { .. } => "rename",
            Edit::Note { .. } => "note",
            Edit::Hide { .. } => "hide",
            Edit::Confirm { .. } => "confirm",
        })
        .open('{');
        self.row().write_json(to.name("row"));
        match self {
            Edit::Merge { into, .. } => into.write_json(to.name("into")),
            Edit::Split { article, .. } => to.name("article").count(*article as usize),
            Edit::TakeOut { article, text, .. } => {
                to.name("article").count(*article as usize);
                to.name("text").text(text);
            }
            Edit::Add { article, text, nth, .. } => {
                to.name("article").count(*article as usize);
                to.name("text").text(text);
                to.name("nth").count(*nth as usize);
            }
            Edit::Rename { label, .. } => to.name("label").text(label),
            Edit::Note { text, .. } => to.name("text").text(text),
            Edit::Hide { .. } | Edit::Confirm { .. } => {}
        }
        to.close('}');
        to.close('}');
    }
}
