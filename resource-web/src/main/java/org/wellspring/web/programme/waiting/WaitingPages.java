package org.wellspring.web.programme.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;

/** What waits for whoever asks. */
@Path("tasks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WaitingPages {

    @Inject
    private Waiting waiting;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page mine() {
        return Page.of("programme/waiting/tasks.jte").with("lines", waiting.of(caller.get()));
    }
}
