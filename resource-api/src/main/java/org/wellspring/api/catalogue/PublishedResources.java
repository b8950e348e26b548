package org.wellspring.api.catalogue;

import java.util.Collection;
import java.util.List;
import org.wellspring.api.shared.Id;

/** Everything that is public, for what keeps a copy of it: the index, feeds, harvests. */
public interface PublishedResources {

    /** The most that one call answers. */
    int MOST = 1_000;

    /** Those of the resources that are public now, in any order. @param resources at most {@link #MOST} */
    List<ResourceDetails> of(Collection<Id> resources);

    /** The next public resources by identifier; fewer than asked for only at the end. @param limit at most {@link #MOST} */
    List<ResourceDetails> after(Id last, int limit);

    /** The same, as much as is needed to compare copies. @param limit at most 10,000 */
    List<Edition> editions(Id last, int limit);

    /** How many there are, as far as that can be told quickly. */
    long count();

    /** Which version of a resource is public. */
    record Edition(Id resource, int version) {}
}
