package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.applicants.FindPersons;
import ua.zvernennia.server.usecase.applicants.ListMerges;
import ua.zvernennia.server.usecase.applicants.MergePersons;
import ua.zvernennia.server.usecase.applicants.ProposeMark;

/** What the service of applicants calls. */
public record ApplicantsUseCases(FindPersons find, MergePersons merge, ListMerges merges, ProposeMark mark) {

    public ApplicantsUseCases {
        requireNonNull(find, "find");
        requireNonNull(merge, "merge");
        requireNonNull(merges, "merges");
        requireNonNull(mark, "mark");
    }
}
