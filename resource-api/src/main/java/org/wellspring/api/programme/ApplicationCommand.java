package org.wellspring.api.programme;

/** What somebody does to an application, and on whose side they must stand. */
public enum ApplicationCommand {
    SUBMIT(Side.SCHOOL),
    TAKE_UP(Side.CITY),
    RETURN(Side.CITY),
    ACCEPT(Side.CITY),
    EVALUATE(Side.CITY),
    PROPOSE(Side.CITY),
    PUBLISH(Side.CITY),
    CULTIVATE(Side.CITY),
    REVIEW_MID_TERM(Side.CITY),
    ASK_ACCEPTANCE(Side.CITY),
    DESIGNATE(Side.CITY),
    REJECT(Side.CITY),
    WITHDRAW(Side.SCHOOL);

    private final Side side;

    ApplicationCommand(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    /** Who acts. */
    public enum Side {
        /** Somebody of the school that applies. */
        SCHOOL,
        /** An officer, who never works at the school that applies. */
        CITY
    }
}
