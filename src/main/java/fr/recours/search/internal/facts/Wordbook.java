package fr.recours.search.internal.facts;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Drug;
import fr.recours.matching.Option;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** The words the facts of cases are made of, each with a number: keys, codes, drugs. Any other is written out. */
final class Wordbook {

    private final List<String> words;
    private final Map<String, Integer> places = new HashMap<>();

    Wordbook(Dictionary dictionary) {
        List<DataElement> elements = dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .toList();
        words = Stream.of(
                        elements.stream().map(DataElement::key).flatMap(Wordbook::keys),
                        elements.stream()
                                .flatMap(element -> element.options().stream())
                                .map(Option::code),
                        dictionary.drugs().stream().map(Drug::name))
                .flatMap(one -> one)
                .distinct()
                .toList();
        for (int place = 0; place < words.size(); place++) {
            places.put(words.get(place), place);
        }
    }

    /** As observations and donors name an element. */
    private static Stream<String> keys(String key) {
        return key.startsWith(Donor.PREFIX)
                ? Stream.of(key, key.substring(Donor.PREFIX.length()))
                : Stream.of(key, CaseFile.BASELINE + key);
    }

    void write(String word, DataOutput to) throws IOException {
        Integer place = places.get(word);
        if (place == null) {
            to.writeVInt(0);
            to.writeString(word);
        } else {
            to.writeVInt(place + 1);
        }
    }

    String read(DataInput from) throws IOException {
        int place = from.readVInt();
        return place == 0 ? from.readString() : words.get(place - 1);
    }
}
