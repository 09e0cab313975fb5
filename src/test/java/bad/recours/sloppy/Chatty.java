package bad.recours.sloppy;

import com.vaadin.flow.theme.lumo.LumoUtility;
import org.springframework.beans.factory.annotation.Autowired;

/** Injects a field, writes to the console, uses another theme and somebody's entity. */
public class Chatty {

    @Autowired
    LooseEntity entity;

    public void talk() {
        System.out.println(LumoUtility.Margin.class.getName() + entity.id);
    }
}
