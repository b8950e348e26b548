package org.wellspring.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** Opens versions to the content feature, by the same rules as the record itself. */
@Stateless
public class DraftGateService implements DraftGate {

    private Desk desk;
    private LearningResources resources;
    private Catalogue catalogue;

    @Inject
    DraftGateService(Desk desk, LearningResources resources, Catalogue catalogue) {
        this.desk = desk;
        this.resources = resources;
        this.catalogue = catalogue;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public DraftGateService() {}

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int editableVersion(Caller caller, Id id) {
        return editable(caller, resources.find(id)).version();
    }

    @Override
    public int lockForFiles(Caller caller, Id id) {
        ResourceVersion working = editable(caller, resources.hold(id));
        working.noteWriter(caller);
        return working.version();
    }

    private ResourceVersion editable(Caller caller, LearningResource resource) {
        desk.require(caller, Action.RESOURCE_EDIT, resource.guarded());
        if (resource.state() == ResourceState.WITHDRAWN) {
            throw new ProblemException(CatalogueProblem.WITHDRAWN);
        }
        ResourceVersion working =
                resources.working(resource).orElseThrow(() -> new ProblemException(CatalogueProblem.NOT_EDITABLE));
        working.requireEditable();
        return working;
    }

    @Override
    public void noteFiles(Id id, int version, int count, long bytes) {
        LearningResource resource = resources.hold(id);
        ResourceVersion working = resources.version(resource, version);
        working.noteFiles(count, bytes);
        resource.touch(desk.now());
        resources.flush();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireReadable(Caller caller, Id id, int version) {
        catalogue.readVersion(caller, id, version);
    }
}
