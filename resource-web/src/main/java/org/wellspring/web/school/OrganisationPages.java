package org.wellspring.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.page.Page;

/** Schools and other organisations, for everybody. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OrganisationPages {

    private static final int PAGE = 50;
    private static final int LONGEST_QUERY = 100;

    @Inject
    private Organisations organisations;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String typed, @QueryParam("cursor") @Nullable String cursor) {
        String query = typed.strip();
        query = query.substring(
                0, query.offsetByCodePoints(0, Math.min(LONGEST_QUERY, query.codePointCount(0, query.length()))));
        Slice<Organisation> slice = organisations.list(query, cursor, PAGE);
        return Page.of("school/list.jte")
                .with("slice", slice)
                .with("query", query)
                .with("next", slice.next() == null ? null : address(query, slice.next()))
                .with("first", cursor == null ? null : address(query, null));
    }

    @GET
    @Path("{id}")
    public Page organisation(@PathParam("id") String id) {
        return Page.of("school/organisation.jte").with("organisation", organisations.organisation(Id.parse(id)));
    }

    private static String address(String query, @Nullable String cursor) {
        return "/organisations?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }
}
