package org.wellspring.core.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Clusters.Join;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.demonstration.Story.ClusterStory;

/** What resources need around them: the city's organisations and promises, and the people. What is there already stays. */
@Dependent
class Surroundings {

    @Inject
    Organisations organisations;

    @Inject
    Clusters clusters;

    @Inject
    Honours honours;

    @Inject
    Casting casting;

    @Inject
    Handout handout;

    /** @param today the day on which the demonstration began to load */
    Stage build(LocalDate today) {
        Map<String, Id> known = known();
        Story.organisations().stream()
                .filter(described -> !known.containsKey(described.code()))
                .forEach(described -> known.put(
                        described.code(),
                        organisations.add(Caller.SYSTEM, described).id()));
        Set<String> clustered = clusters.list(null, Slice.LARGEST).items().stream()
                .map(Clusters.Cluster::code)
                .collect(Collectors.toSet());
        Story.clusters().stream()
                .filter(story -> !clustered.contains(story.cluster().code()))
                .forEach(story -> cluster(story, known));
        honours.enter(known, today);
        Map<Cast, String> passwords = casting.invite(known);
        if (!passwords.isEmpty()) {
            handout.write(passwords);
        }
        return new Stage(casting.callers(), known);
    }

    private void cluster(ClusterStory story, Map<String, Id> schools) {
        Id cluster = clusters.add(Caller.SYSTEM, story.cluster()).id();
        story.members()
                .forEach(member -> clusters.join(
                        Caller.SYSTEM,
                        cluster,
                        new Join(
                                Objects.requireNonNull(schools.get(member.school()), member.school()),
                                member.role(),
                                member.from(),
                                member.until())));
    }

    private Map<String, Id> known() {
        Map<String, Id> known = new HashMap<>();
        @Nullable String cursor = null;
        do {
            Slice<Organisation> page = organisations.list("", cursor, Slice.LARGEST);
            page.items().forEach(organisation -> known.put(organisation.code(), organisation.id()));
            cursor = page.next();
        } while (cursor != null);
        return known;
    }
}
