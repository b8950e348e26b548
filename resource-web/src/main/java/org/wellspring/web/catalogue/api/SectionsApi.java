package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.http.CurrentCaller;

/** The parts of the catalogue. */
@Path("api/sections")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SectionsApi {

    @Inject
    private Sections sections;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** All sections in order; the first takes what names no section. */
    @GET
    @Of(value = Sections.Section.class, list = true)
    public List<Sections.Section> list() {
        return sections.all();
    }

    /** One section. */
    @GET
    @Path("{id}")
    @Of(Sections.Section.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.current(sections.section(id), EntityTags.of(sections.revision(id)), ifNoneMatch);
    }

    /** Adds a section; for administrators. Repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Sections.Section.class, status = 201)
    public Response add(NewSection section, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Sections.Section added = once.create(
                key,
                section,
                new Once.Made<>(
                        () -> sections.add(caller.get(), section.code(), section.name(), section.reviews()),
                        Sections.Section::id,
                        sections::section));
        return Answers.created("/api/sections/" + added.id(), added, sections.revision(added.id()));
    }

    /** Changes name and number of reviews; for administrators. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Sections.Section.class)
    public Response change(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, ChangedSection section) {
        long revision = EntityTags.revision(ifMatch, () -> sections.revision(id));
        Sections.Section changed = sections.change(
                caller.get(), new Sections.ChangeSection(id, revision, section.name(), section.reviews()));
        return Answers.changed(changed, sections.revision(id));
    }

    /** @param reviews 1 or 2 */
    public record NewSection(String code, LocalizedText name, int reviews) {}

    /** @param reviews 1 or 2 */
    public record ChangedSection(LocalizedText name, int reviews) {}
}
