package org.wellspring.api.account;

import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * What an action is done to, as far as the policy needs to know it.
 *
 * @param owner who made it; null when nobody in particular
 * @param organisation where it belongs; null when to the whole city
 * @param open whether anybody may read it
 */
public record Guarded(@Nullable Id owner, @Nullable Id organisation, boolean open) {

    /** No object yet, or none in particular: a creation, a list, the settings. */
    public static final Guarded NOTHING = new Guarded(null, null, false);

    public boolean isOwnedBy(Caller caller) {
        return owner != null && owner.equals(caller.person());
    }
}
