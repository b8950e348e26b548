package org.wellspring.web.catalogue.deposit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;
import org.wellspring.web.shared.text.Language;

/** Where sharing begins: what was begun before, and a new draft. */
@Path("deposit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StartPages {

    private static final int RECENT = 20;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private Sections sections;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page begin() {
        caller.get().requirePerson();
        List<ResourceSummary> begun = catalogue.mine(caller.get(), null, RECENT).items().stream()
                .filter(mine -> mine.state() == ResourceState.DRAFT)
                .limit(5)
                .toList();
        return Page.of("catalogue/deposit/start.jte").with("begun", begun).with("sections", sections.all());
    }

    /** Starts a draft that already names its depositor, as the account knows them. */
    @POST
    public Response start(@FormParam("section") @DefaultValue("") String section) {
        caller.get().requirePerson();
        ResourceMetadata metadata = by(accounts.me(caller.get()));
        Id wanted = section.isEmpty() ? null : Id.parse(section);
        Id created = catalogue
                .create(caller.get(), new CreateResource(metadata, wanted, null))
                .id();
        return Redirects.to("/deposit/" + created);
    }

    private ResourceMetadata by(PersonDetails person) {
        String organisation = Optional.ofNullable(person.organisation())
                .map(id -> organisations.named(List.of(id)))
                .flatMap(found -> found.stream().findFirst())
                .map(found -> found.name()
                        .in(Language.of(person.language())
                                .orElse(Language.CHINESE)
                                .locale()))
                .orElse("");
        return withCreator(new Creator(person.name(), "author", organisation));
    }

    private static ResourceMetadata withCreator(Creator creator) {
        ResourceMetadata empty = ResourceMetadata.EMPTY;
        return new ResourceMetadata(
                empty.title(),
                empty.summary(),
                empty.languages(),
                null,
                empty.stages(),
                empty.grades(),
                empty.subjects(),
                empty.audiences(),
                empty.keywords(),
                null,
                empty.alignments(),
                null,
                null,
                empty.equipment(),
                empty.accessibility(),
                List.of(creator),
                null,
                null,
                "",
                null,
                empty.related(),
                "");
    }
}
