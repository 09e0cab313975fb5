package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            R-7K4M-QX2      | "R-7K4M-QX2"
            =1+1            | "'=1+1"
            +33             | "'+33"
            -5              | "'-5"
            @cmd            | "'@cmd"
            a;b             | "a;b"
            dit "non"       | "dit \""non\"""
            """)
    void noCellIsAFormula(String value, String cell) {
        CsvTable table = new CsvTable("fr");
        table.row(value);

        assertThat(table.text()).isEqualTo("\uFEFF" + cell + "\r\n");
    }
}
