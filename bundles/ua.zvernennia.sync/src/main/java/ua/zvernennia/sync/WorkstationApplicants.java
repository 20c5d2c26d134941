package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.PersonName;

/** People who write, over the session of the workstation. */
@Component
public final class WorkstationApplicants implements ApplicantSearch {

    private final Workstation workstation;

    @Activate
    public WorkstationApplicants(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<PersonHit> find(String text) {
        return workstation.ask(client -> client.applicants().find(text));
    }

    @Override
    public UUID merge(String fromKey, String intoKey, String reason) {
        return workstation.ask(client -> client.applicants().merge(fromKey, intoKey, reason));
    }

    @Override
    public void undo(UUID merge) {
        workstation.ask(client -> {
            client.applicants().undo(merge);
            return merge;
        });
    }

    @Override
    public List<PersonMerge> merges() {
        return workstation.ask(client -> client.applicants().merges());
    }

    @Override
    public MarkProposal proposeMark(PersonName name, String phone, String summary, String question) {
        return workstation.ask(client -> client.applicants().proposeMark(name, phone, summary, question));
    }
}
