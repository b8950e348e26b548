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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Register;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Successions;
import org.wellspring.api.school.Successions.Event;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.page.Page;

/** Schools and other organisations, for everybody. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OrganisationPages {

    private static final int PAGE = 50;
    private static final int MOST_NAMED = 500;
    private static final int LONGEST_QUERY = 100;

    @Inject
    private Organisations organisations;

    @Inject
    private Successions successions;

    @Inject
    private Clusters clusters;

    @Inject
    private Register register;

    @Inject
    private Programmes programmes;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String typed, @QueryParam("cursor") @Nullable String cursor) {
        String query = typed.strip();
        query = query.substring(
                0, query.offsetByCodePoints(0, Math.min(LONGEST_QUERY, query.codePointCount(0, query.length()))));
        Slice<Organisation> slice = organisations.list(query, cursor, PAGE);
        return Page.of("school/list.jte")
                .with("slice", slice)
                .with("plot", query.isEmpty() && cursor == null ? Plot.of(organisations.placed(), null) : null)
                .with("query", query)
                .with("next", slice.next() == null ? null : address(query, slice.next()))
                .with("first", cursor == null ? null : address(query, null));
    }

    @GET
    @Path("{id}")
    public Page organisation(@PathParam("id") String id) {
        Organisation organisation = organisations.organisation(Id.parse(id));
        List<Event> history = successions.history(organisation.id());
        return Page.of("school/organisation.jte")
                .with("organisation", organisation)
                .with("history", history)
                .with("others", names(history))
                .with("clusters", clusters.of(organisation.id(), null))
                .with("designations", register.of(organisation.id(), null))
                .with(
                        "programmes",
                        programmes.all().stream()
                                .collect(Collectors.toMap(Programmes.Programme::code, Programmes.Programme::name)))
                .with("plot", organisation.place() == null ? null : Plot.of(organisations.placed(), organisation.id()));
    }

    /** What the other sides of an organisation's history are called. */
    private Map<Id, LocalizedText> names(List<Event> history) {
        List<Id> others = history.stream()
                .flatMap(event -> event.others().stream())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return organisations.named(others).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static String address(String query, @Nullable String cursor) {
        return "/organisations?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }
}
