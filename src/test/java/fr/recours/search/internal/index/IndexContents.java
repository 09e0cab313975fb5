package fr.recours.search.internal.index;

import fr.recours.search.internal.facts.FactNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** All that can be read of an index by whoever holds its files. */
final class IndexContents {

    private IndexContents() {}

    /** Names of fields, terms, what is stored and what lies beside each document, as far as it can be read. */
    static List<String> readable(IndexSearcher searcher) throws IOException {
        List<String> all = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (var field : leaf.reader().getFieldInfos()) {
                all.add(field.name.toLowerCase(Locale.ROOT));
                var inverted = leaf.reader().terms(field.name);
                TermsEnum each = inverted == null ? TermsEnum.EMPTY : inverted.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    all.add(term.utf8ToString().toLowerCase(Locale.ROOT));
                }
            }
            BinaryDocValues facts = DocValues.getBinary(leaf.reader(), FactNames.FACTS);
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                leaf.reader()
                        .storedFields()
                        .document(document)
                        .forEach(stored -> all.add(stored.stringValue().toLowerCase(Locale.ROOT)));
                if (facts.advanceExact(document)) {
                    BytesRef bytes = facts.binaryValue();
                    all.add(new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return all;
    }
}
