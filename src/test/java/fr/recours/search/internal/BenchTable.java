package fr.recours.search.internal;

import fr.recours.bench.PlausibleCase;
import fr.recours.bench.PlausibleCases;
import fr.recours.embedded.EmbeddedDatabase;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Matcher;
import fr.recours.matching.Observation;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.Value;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same cases in a MariaDB table, with the columns the searches and one screening ask for, indexed, and a FULLTEXT index. */
final class BenchTable implements AutoCloseable {

    private static final List<String> NUMBERS =
            List.of("mrss", "fvc_pct", "dlco_pct", "lvef_pct", "pasp_echo", "neutrophils_g_l");
    private static final List<String> FLAGS = List.of(
            "ild_on_imaging",
            "acr_eular_2013",
            "cyc_iv_resistant",
            "cyc_contraindicated",
            "relapse_after_ahsct",
            "malignancy_active",
            "malignancy_history",
            "mds",
            "infection_uncontrolled",
            "hiv_pos",
            "htlv_pos",
            "psychiatric_uncontrolled",
            "drug_or_alcohol_abuse",
            "hypertension_uncontrolled",
            "social_security");
    private static final int BATCH = 1_000;

    /** What of MSC-ScS a table of columns can say, for the cases it surely rules out being left out. */
    private static final String SCREENING = """
            select count(*) from plausible where (disease is null or disease = 'SSc')
            and (birth_date is null or birth_date between '1956-11-23' and '2008-11-21')
            and (mrss is null or mrss >= 15) and (acr_eular_2013 is null or acr_eular_2013 = 1)
            and not (cyc_iv_resistant <=> 0 and cyc_contraindicated <=> 0 and relapse_after_ahsct <=> 0)
            and not (ild_on_imaging <=> 0) and (dlco_pct is null or dlco_pct >= 30)
            and (lvef_pct is null or lvef_pct >= 35) and (pasp_echo is null or pasp_echo <= 40)
            and (neutrophils_g_l is null or neutrophils_g_l >= 0.5) and not (malignancy_active <=> 1)
            and not (malignancy_history <=> 1) and not (mds <=> 1) and not (infection_uncontrolled <=> 1)
            and not (hiv_pos <=> 1) and not (htlv_pos <=> 1) and not (psychiatric_uncontrolled <=> 1)
            and not (drug_or_alcohol_abuse <=> 1) and not (hypertension_uncontrolled <=> 1)
            and not (social_security <=> 0)
            """;

    private final EmbeddedDatabase server;
    private final Connection connection;
    private final double seconds;

    private BenchTable(EmbeddedDatabase server, Connection connection, double seconds) {
        this.server = server;
        this.connection = connection;
        this.seconds = seconds;
    }

    static BenchTable fill(int cases) throws SQLException {
        EmbeddedDatabase server = EmbeddedDatabase.start(
                Path.of("target", "search-bench", "mariadb"),
                0,
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=1G");
        Connection connection =
                DriverManager.getConnection(server.url(EmbeddedDatabase.SCHEMA), server.user(), server.password());
        long began = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists plausible");
            statement.execute("create table plausible (id int primary key, disease varchar(10), birth_date date,"
                    + " antibodies varchar(20), msc_scs varchar(20), "
                    + NUMBERS.stream().map(key -> key + " double, ").collect(Collectors.joining())
                    + FLAGS.stream().map(key -> key + " boolean, ").collect(Collectors.joining())
                    + "words text) engine=InnoDB default charset=utf8mb4");
            insert(connection, cases);
            for (String key :
                    List.of("disease", "birth_date", "antibodies", "msc_scs", "mrss", "fvc_pct", "dlco_pct")) {
                statement.execute("create index i_" + key + " on plausible (" + key + ")");
            }
            statement.execute("create fulltext index i_words on plausible (words)");
            statement.execute("analyze table plausible");
        }
        return new BenchTable(server, connection, (System.nanoTime() - began) / 1e9);
    }

    private static void insert(Connection connection, int cases) throws SQLException {
        Dictionary dictionary = Dictionary.standard();
        List<ProgrammeDefinition> programme = ProgrammeLibrary.standard(dictionary).stream()
                .filter(one -> one.code().equals("MSC-ScS"))
                .toList();
        Matcher matcher = new Matcher(dictionary);
        int columns = 5 + NUMBERS.size() + FLAGS.size() + 1;
        connection.setAutoCommit(false);
        try (PreparedStatement row = connection.prepareStatement("insert into plausible values ("
                + Arrays.stream(new int[columns]).mapToObj(any -> "?").collect(Collectors.joining(",")) + ")")) {
            for (int number = 0; number < cases; number++) {
                PlausibleCase one = PlausibleCases.of(number);
                CaseFile facts = one.caseFile();
                int at = 1;
                row.setInt(at++, number);
                row.setObject(at++, value(facts, "disease"));
                row.setObject(at++, value(facts, "birth_date"));
                row.setObject(at++, value(facts, "antibodies"));
                row.setObject(
                        at++,
                        matcher.results(programme, facts.withReferenceDate(PlausibleCases.TODAY))
                                .getFirst()
                                .name());
                for (String key : NUMBERS) {
                    row.setObject(at++, value(facts, key));
                }
                for (String key : FLAGS) {
                    row.setObject(at++, value(facts, key));
                }
                row.setString(at, one.text() + "\n" + one.letter());
                row.addBatch();
                if (number % BATCH == BATCH - 1) {
                    row.executeBatch();
                    connection.commit();
                }
            }
            row.executeBatch();
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static @Nullable Object value(CaseFile facts, String key) {
        return facts.latest(key)
                .map(Observation::value)
                .map(value -> switch (value) {
                    case Value.Flag(boolean present) -> (Object) present;
                    case Value.Quantity quantity -> quantity.number().doubleValue();
                    case Value.Code(String code) -> code;
                    case Value.Codes(List<String> codes) -> codes.getFirst();
                    case Value.Day day -> day.date().earliest();
                    default -> throw new IllegalArgumentException(key);
                })
                .orElse(null);
    }

    double seconds() {
        return seconds;
    }

    /** How many rows it read; the same words, all of them, and conditions, the best twenty. */
    int search(int number) throws SQLException {
        BenchQueries.One one = BenchQueries.ALL.get(number);
        String words =
                Arrays.stream(one.words().split(" ")).map(word -> "+" + word).collect(Collectors.joining(" "));
        try (PreparedStatement query = connection.prepareStatement(
                "select id, match(words) against (? in boolean mode) as score from plausible"
                        + " where match(words) against (? in boolean mode) " + one.where()
                        + " order by score desc limit 20")) {
            query.setString(1, words);
            query.setString(2, words);
            int rows = 0;
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    /** How many cases the conditions of {@link #SCREENING} do not rule out. */
    int screened() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(SCREENING)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
