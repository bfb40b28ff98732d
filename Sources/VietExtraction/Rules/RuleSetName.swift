/// The sets of rules that code asks for; the files of rules say what is in them.
///
/// They are the first of the compiled sets, in this order: nobody has to look for their names when a process starts.
enum RuleSetName: UInt8, CaseIterable, Sendable {
    // Time
    case time, clock, dated, weekday, anyDay, bracketedDay, statedYear
    // Documents and events
    case law, lawCode, event
    // Personnel changes: what starts with a verb, with a name or an office, what goes on with the clause before, and what
    // says that nothing has changed, and after what words an office is another's
    case change, changed, changeContinued, noChange, acting
    // Mergers of units: what says so, what stands before the new unit and what after it
    case merger, mergerResult, mergerSubject
    // Relations: what joins verbs of one subject, what parts a subject from its verb, before a name what makes it no
    // subject, at a verb what makes it a noun or denies it, what says that all is planned, what people present, and
    // what opens an aside
    case relationJoint, relationBorder, relationObject, relationNoun, relationPlan, relationReport,
        relationAside
    // What may stand between the head of a title and its body
    case officeAdjunct
    // What says that parts of a whole follow, and that a percentage is one of a plan
    case claimParts, claimPlan
    // What opens a clause before the subject of a percentage
    case subjectLead
    // Lines of pages that are no headlines; stamps of publication, as they are written and as crawlers write them, the
    // offset of their clock; counters of views
    case pageHeading, pageStamp, pageCrawled, pageZone, pageCounter
    // What announces who signs, before all and in the middle of a byline
    case bylineLabel, bylineInner
    // Days on which something is due, is counted or comes into force: what stands before them and what after them
    case due, asOf, inForce
    // Figures
    case figure

    /// The name in the files: `anyDay` is `any-day` there.
    var name: String { "\(self)".kebabCased }
}
