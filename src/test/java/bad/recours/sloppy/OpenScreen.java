package bad.recours.sloppy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A public view outside the screens that does not say who may open it. */
@Route("bad")
public class OpenScreen extends Div {}
