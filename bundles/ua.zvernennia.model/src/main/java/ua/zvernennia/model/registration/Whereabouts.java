package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

/**
 * The places a card carries.
 *
 * @param region Область of the applicant, e.g. "м. Київ"; empty if not stated
 * @param settlement Нас. пункт of the applicant; empty if not stated
 * @param processingDistrict Район розгляду: code of the district that handles the appeal, see {@code District}
 * @param appealDistrict Район звернення: code of the district where the problem is
 */
public record Whereabouts(String region, String settlement, String processingDistrict, String appealDistrict) {

    public static final int PLACE_MAX = 100;

    public Whereabouts {
        region = requireNonNull(region, "region").strip();
        settlement = requireNonNull(settlement, "settlement").strip();
        requireNonNull(processingDistrict, "processingDistrict");
        requireNonNull(appealDistrict, "appealDistrict");
        Limits.check("region", region, PLACE_MAX);
        Limits.check("settlement", settlement, PLACE_MAX);
        Limits.check("processingDistrict", processingDistrict, PLACE_MAX);
        Limits.check("appealDistrict", appealDistrict, PLACE_MAX);
    }
}
