package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.referral.UsedUnits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units each person used, in the database: they follow the person to another machine, and say nothing of a patient. */
@Service
@Transactional
class StoredUnits implements UsedUnits {

    private final JdbcClient sql;
    private final People people;

    StoredUnits(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    @Override
    public Map<String, String> mine() {
        Map<String, String> units = new LinkedHashMap<>();
        sql.sql("select element, unit from unit_used where person_id = ?")
                .param(me())
                .query(row -> {
                    units.put(row.getString(1), row.getString(2));
                });
        return units;
    }

    @Override
    public void use(String element, String unit) {
        sql.sql("insert into unit_used (person_id, element, unit) values (?, ?, ?)"
                        + " on duplicate key update unit = value(unit)")
                .params(me(), element, unit)
                .update();
    }

    private UUID me() {
        return people.current().id().value();
    }
}
