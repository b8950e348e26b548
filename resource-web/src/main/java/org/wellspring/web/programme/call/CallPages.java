package org.wellspring.web.programme.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;

/** Calls, for everybody. */
@Path("calls")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CallPages {

    private static final int PAGE = 50;

    @Inject
    private Calls calls;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(
            @QueryParam("programme") @DefaultValue("") String programme,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of("programme/call/calls.jte")
                .with("slice", calls.list(caller.get(), new Calls.Query(programme, null, cursor, PAGE)))
                .with("programmes", programmes.all())
                .with("programme", programme)
                .with("later", cursor != null);
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page call(@PathParam("id") String id) {
        Call call = calls.call(caller.get(), Id.parse(id));
        return Page.of("programme/call/call.jte")
                .with("call", call)
                .with(
                        "programme",
                        programmes.withCode(call.description().programme()).orElseThrow());
    }

    /** The days of a call for a calendar (RFC 5545). */
    @GET
    @Path("{id: [0-9A-Za-z]{13}}/dates.ics")
    @Produces("text/calendar;charset=utf-8")
    public Response dates(@PathParam("id") String id, @QueryParam("lang") @DefaultValue("zh") String language) {
        Call call = calls.call(caller.get(), Id.parse(id));
        return Response.ok(Calendar.of(call, language))
                .header("Content-Disposition", "attachment; filename=\"call.ics\"")
                .build();
    }
}
